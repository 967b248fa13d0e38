import { Injectable } from '@nestjs/common';
import { Clock, millisOf } from '#libs/kernel';
import type { Channel, Message, SendOutcome } from '../domain/channel.js';
import type { RobotTarget } from '../domain/channel-target.js';
import { dingtalkBody, feishuBody, webhookBody, wecomBody } from '../domain/robot-bodies.js';
import { outcomeOfRobot, outcomeOfWebhook } from '../domain/send-outcomes.js';
import { PostOut } from './post-out.js';
import { dingtalkSign, feishuSign, webhookSign } from './signatures.js';

/** 企业微信群机器人: the key is in its address. */
@Injectable()
export class WecomChannel implements Channel<RobotTarget> {
  readonly code = 'wecom';

  constructor(private readonly post: PostOut) {}

  async send(message: Message, { url }: RobotTarget, signal: AbortSignal): Promise<SendOutcome> {
    return outcomeOfRobot('wecom', await this.post.run(new URL(url), wecomBody(message), {}, signal));
  }
}

/** 钉钉机器人: signed in the query. */
@Injectable()
export class DingtalkChannel implements Channel<RobotTarget> {
  readonly code = 'dingtalk';

  constructor(
    private readonly post: PostOut,
    private readonly clock: Clock,
  ) {}

  async send(message: Message, { url, secret }: RobotTarget, signal: AbortSignal): Promise<SendOutcome> {
    const signed = new URL(url);
    if (secret !== undefined) {
      const millis = millisOf(this.clock.now());
      signed.searchParams.set('timestamp', String(millis));
      signed.searchParams.set('sign', dingtalkSign(secret, millis));
    }
    return outcomeOfRobot('dingtalk', await this.post.run(signed, dingtalkBody(message), {}, signal));
  }
}

/** 飞书机器人: signed in the body. */
@Injectable()
export class FeishuChannel implements Channel<RobotTarget> {
  readonly code = 'feishu';

  constructor(
    private readonly post: PostOut,
    private readonly clock: Clock,
  ) {}

  async send(message: Message, { url, secret }: RobotTarget, signal: AbortSignal): Promise<SendOutcome> {
    const seconds = secondsOf(this.clock);
    const signed = secret === undefined ? undefined : { timestamp: String(seconds), sign: feishuSign(secret, seconds) };
    return outcomeOfRobot('feishu', await this.post.run(new URL(url), feishuBody(message, signed), {}, signal));
  }
}

/** A program of the city's own: knows a repeat by the delivery id, and us by the signature. */
@Injectable()
export class WebhookChannel implements Channel<RobotTarget> {
  readonly code = 'webhook';

  constructor(
    private readonly post: PostOut,
    private readonly clock: Clock,
  ) {}

  async send(message: Message, { url, secret }: RobotTarget, signal: AbortSignal): Promise<SendOutcome> {
    const body = webhookBody(message);
    const seconds = secondsOf(this.clock);
    const headers = {
      'X-Zhudian-Delivery': message.deliveryId,
      'X-Zhudian-Timestamp': String(seconds),
      ...(secret === undefined ? {} : { 'X-Zhudian-Signature': webhookSign(secret, seconds, body) }),
    };
    return outcomeOfWebhook(await this.post.run(new URL(url), body, headers, signal));
  }
}

function secondsOf(clock: Clock): number {
  return Math.floor(millisOf(clock.now()) / 1000);
}
