import { createHmac } from 'node:crypto';
import { type Answered, OutsideServer, type Posted } from './outside-server.js';
import { Rate } from './rate.js';

const PATH = '/open-apis/bot/v2/hook/0b2c4d6e-1111-2222-3333-444455556666';
const HOUR_SECONDS = 3600;

/** 飞书机器人: signed in the body, 100 a minute and 5 a second, 20 KB. */
export class FeishuRobot extends OutsideServer {
  readonly secret = 'feishu-secret-0001';
  private readonly perSecond = new Rate(5, 1_000);
  private readonly perMinute = new Rate(100, 60_000);

  private constructor(private readonly now: () => number) {
    super();
  }

  static start(now: () => number = Date.now): Promise<FeishuRobot> {
    return new FeishuRobot(now).listen();
  }

  get url(): string {
    return `${this.address}${PATH}`;
  }

  protected judge({ path, text }: Posted): Answered & { takes: boolean } {
    if (path !== PATH) return refuse(19001, 'param invalid: incoming webhook access token invalid');
    if (Buffer.byteLength(text) > 20 * 1024) return refuse(9499, 'Bad Request: too large');
    const {
      timestamp = '',
      sign,
      msg_type,
    } = JSON.parse(text) as { timestamp?: string; sign?: string; msg_type?: string };
    const wanted = createHmac('sha256', `${timestamp}\n${this.secret}`).digest('base64');
    const isOld = Math.abs(this.now() / 1000 - Number(timestamp)) > HOUR_SECONDS;
    if (sign !== wanted || isOld)
      return refuse(19021, 'sign match fail or timestamp is not within one hour from current time');
    if (msg_type !== 'text') return refuse(9499, 'Bad Request: msg_type');
    if (!this.perSecond.takes(this.now()) || !this.perMinute.takes(this.now()))
      return refuse(11232, 'frequency limited');
    return { takes: true, body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } };
  }
}

function refuse(code: number, msg: string): Answered & { takes: boolean } {
  return { takes: false, body: { code, data: {}, msg } };
}
