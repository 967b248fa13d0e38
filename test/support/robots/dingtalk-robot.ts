import { createHmac } from 'node:crypto';
import { type Answered, OutsideServer, type Posted } from './outside-server.js';
import { Rate } from './rate.js';

const TOKEN = '566cc69da782ec33';
const HOUR_MILLIS = 3_600_000;
const BLOCKED_MILLIS = 600_000;

/** 钉钉机器人: signed, 20 a minute and blocked for ten minutes over it, 20,000 bytes; always HTTP 200. */
export class DingtalkRobot extends OutsideServer {
  readonly secret = 'SEC0000000000000000000000000000000000000000000000000000000000001';
  private readonly rate = new Rate(20, 60_000);
  private blockedUntil = 0;

  private constructor(private readonly now: () => number) {
    super();
  }

  static start(now: () => number = Date.now): Promise<DingtalkRobot> {
    return new DingtalkRobot(now).listen();
  }

  get url(): string {
    return `${this.address}/robot/send?access_token=${TOKEN}`;
  }

  protected judge({ query, text }: Posted): Answered & { takes: boolean } {
    if (query.get('access_token') !== TOKEN) return refuse(300001, 'token is not exist');
    const timestamp = query.get('timestamp') ?? '';
    const sign = createHmac('sha256', this.secret).update(`${timestamp}\n${this.secret}`).digest('base64');
    if (Math.abs(this.now() - Number(timestamp)) > HOUR_MILLIS) return refuse(310000, 'invalid timestamp');
    if (query.get('sign') !== sign) return refuse(310000, 'sign not match');
    if (Buffer.byteLength(text) > 20_000) return refuse(40035, 'message too long');
    const { msgtype, markdown } = JSON.parse(text) as {
      msgtype?: string;
      markdown?: { title?: string; text?: string };
    };
    if (msgtype !== 'markdown' || (markdown?.title ?? '') === '') return refuse(400105, 'unsupported msgtype');
    if (this.now() < this.blockedUntil || !this.rate.takes(this.now())) {
      this.blockedUntil = Math.max(this.blockedUntil, this.now() + BLOCKED_MILLIS);
      return refuse(130101, 'send too fast, exceed 20 times per minute');
    }
    return { takes: true, body: { errcode: 0, errmsg: 'ok' } };
  }
}

function refuse(errcode: number, errmsg: string): Answered & { takes: boolean } {
  return { takes: false, body: { errcode, errmsg } };
}
