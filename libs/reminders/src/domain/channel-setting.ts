import { defineWords } from '#libs/kernel';
import { channelProblems } from './channel-problems.js';
import type { ChannelTarget } from './channel-target.js';
import type { ChannelCode } from './delivery.js';

/** The inbox is always on. */
export const SET_UP_CHANNELS = [
  'email',
  'wecom',
  'dingtalk',
  'feishu',
  'webhook',
] as const satisfies readonly ChannelCode[];
export type SetUpChannel = (typeof SET_UP_CHANNELS)[number];

export const CHANNEL_NAMES: Readonly<Record<SetUpChannel, { readonly zh: string; readonly en: string }>> = {
  email: { zh: '邮件', en: 'e-mail' },
  wecom: { zh: '企业微信机器人', en: 'WeCom robot' },
  dingtalk: { zh: '钉钉机器人', en: 'DingTalk robot' },
  feishu: { zh: '飞书机器人', en: 'Feishu bot' },
  webhook: { zh: '网络回调', en: 'webhook' },
};
defineWords('channel', CHANNEL_NAMES);

export function isSetUp(channel: ChannelCode): channel is SetUpChannel {
  return SET_UP_CHANNELS.some((one) => one === channel);
}

export type OwnerKind = 'unit' | 'user';

export interface ChannelOwner {
  readonly kind: OwnerKind;
  readonly id: string;
}

/** What a person says of one channel; what is absent stays as it is. */
export interface ChannelGiven {
  readonly channel: SetUpChannel;
  readonly enabled: boolean;
  /** Of a robot or a webhook. */
  readonly url?: string;
  /** null: there is none any more. */
  readonly secret?: string | null;
  /** Of e-mail. */
  readonly address?: string;
}

const MAIL_ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/;
const SHOWN_OF_KEY = 4;

/** @throws channel_target_needed, channel_url_wrong, channel_address_wrong */
export function targetAfter(
  before: ChannelTarget | undefined,
  { channel, url, secret, address }: ChannelGiven,
  mayBePlain: boolean,
): ChannelTarget {
  if (channel === 'email') {
    const known = before !== undefined && 'address' in before ? before.address : undefined;
    const wanted = address ?? known;
    if (wanted === undefined) throw channelProblems.channel_target_needed({ channel });
    if (!MAIL_ADDRESS.test(wanted)) throw channelProblems.channel_address_wrong({ channel });
    return { address: wanted };
  }
  const known = before !== undefined && 'url' in before ? before : undefined;
  const wanted = url ?? known?.url;
  if (wanted === undefined) throw channelProblems.channel_target_needed({ channel });
  if (!isRobotUrl(wanted, mayBePlain)) throw channelProblems.channel_url_wrong({ channel });
  const kept = secret === undefined ? known?.secret : (secret ?? undefined);
  return kept === undefined ? { url: wanted } : { url: wanted, secret: kept };
}

/** Enough to know which it is: the host and the end of the key. An address of a person's own is theirs to read. */
export function shownOf(target: ChannelTarget): string {
  if ('address' in target) return target.address;
  const { host, pathname, search } = new URL(target.url);
  return `${host}/…${`${pathname}${search}`.slice(1).slice(-SHOWN_OF_KEY)}`;
}

function isRobotUrl(text: string, mayBePlain: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || (mayBePlain && protocol === 'http:')) && username === '' && password === '';
}
