import { Injectable } from '@nestjs/common';
import type { Channel } from '../domain/channel.js';
import type { SetUpChannel } from '../domain/channel-setting.js';
import { EmailChannel } from './email.channel.js';
import { DingtalkChannel, FeishuChannel, WebhookChannel, WecomChannel } from './robot-channels.js';

/** One adapter a channel. */
@Injectable()
export class ChannelAdapters {
  private readonly byCode: ReadonlyMap<string, Channel>;

  constructor(
    email: EmailChannel,
    wecom: WecomChannel,
    dingtalk: DingtalkChannel,
    feishu: FeishuChannel,
    webhook: WebhookChannel,
  ) {
    // Each is given only what was set up for it.
    const all = [email, wecom, dingtalk, feishu, webhook] as readonly Channel[];
    this.byCode = new Map(all.map((channel) => [channel.code, channel]));
  }

  of(code: SetUpChannel): Channel {
    const channel = this.byCode.get(code);
    if (channel === undefined) throw new Error(`no adapter for ${code}`);
    return channel;
  }
}
