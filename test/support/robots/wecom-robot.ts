import { type Answered, OutsideServer, type Posted } from './outside-server.js';
import { Rate } from './rate.js';

const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';

/** 企业微信群机器人, as its document says: the key in the query, 20 a minute, 4096 bytes of Markdown; always HTTP 200. */
export class WecomRobot extends OutsideServer {
  private readonly rate = new Rate(20, 60_000);

  private constructor(private readonly now: () => number) {
    super();
  }

  static start(now: () => number = Date.now): Promise<WecomRobot> {
    return new WecomRobot(now).listen();
  }

  get url(): string {
    return `${this.address}/cgi-bin/webhook/send?key=${KEY}`;
  }

  protected judge({ query, text }: Posted): Answered & { takes: boolean } {
    if (query.get('key') !== KEY) return refuse(93000, 'invalid webhook url');
    const { msgtype, markdown } = JSON.parse(text) as { msgtype?: string; markdown?: { content?: string } };
    if (msgtype !== 'markdown') return refuse(40008, 'invalid message type');
    if (Buffer.byteLength(markdown?.content ?? '') > 4096)
      return refuse(40058, 'markdown.content exceed max length 4096');
    if (!this.rate.takes(this.now())) return refuse(45009, 'api freq out of limit');
    return { takes: true, body: { errcode: 0, errmsg: 'ok' } };
  }
}

function refuse(errcode: number, errmsg: string): Answered & { takes: boolean } {
  return { takes: false, body: { errcode, errmsg } };
}
