import type { Instant } from '#libs/kernel';
import {
  type ChannelCode,
  type OpenChannels,
  type OutcomeOf,
  outcomeOfMail,
  outcomeOfRobot,
  outcomeOfWebhook,
  type Sending,
} from '#libs/reminders';
import { Random } from './random.js';
import type { ReferenceStructure } from './structure.js';

type Robot = 'wecom' | 'dingtalk' | 'feishu';
type Mood = 'well' | 'busy' | 'stopped' | 'key_lost' | 'flaky' | 'no_mailbox';

interface PastChannel {
  /** A unit's code, or a user's name. */
  readonly owner: string;
  readonly channel: Exclude<ChannelCode, 'inbox'>;
  readonly target: string;
  readonly how: Mood;
}

/** Which channels were on, and how each did. In the city that is clicked through they are off: nothing goes out of it. */
const CHANNELS: readonly PastChannel[] = [
  {
    owner: 'OFFICE',
    channel: 'wecom',
    target: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=demo-b1',
    how: 'well',
  },
  {
    owner: 'GDQ1',
    channel: 'wecom',
    target: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=demo-a1',
    how: 'well',
  },
  {
    owner: 'GDQ2',
    channel: 'dingtalk',
    target: 'https://oapi.dingtalk.com/robot/send?access_token=demo-a2',
    how: 'busy',
  },
  { owner: 'GDQ3', channel: 'feishu', target: 'https://open.feishu.cn/open-apis/bot/v2/hook/demo-a3', how: 'stopped' },
  {
    owner: 'GDQ5',
    channel: 'wecom',
    target: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=demo-a5',
    how: 'key_lost',
  },
  { owner: 'C1', channel: 'webhook', target: 'https://oa.example.com/hooks/demo-c1', how: 'flaky' },
  { owner: 'gdq1-lead', channel: 'email', target: 'gdq1-lead@example.com', how: 'well' },
  { owner: 'office-1', channel: 'email', target: 'office-1@example.com', how: 'well' },
  { owner: 'gdq6-lead', channel: 'email', target: 'gdq6-lead@example.com', how: 'no_mailbox' },
];
const DAY = 86_400_000_000;
/** Since when a robot that had worked is refused. */
const STOPPED_DAYS = 6;
const KEY_LOST_DAYS = 3;

/** A channel with whose it is. */
export interface OwnedChannel extends PastChannel {
  readonly kind: 'unit' | 'user';
  readonly ownerId: string;
}

export function pastChannels({ units, users }: ReferenceStructure): OwnedChannel[] {
  return CHANNELS.flatMap((channel): OwnedChannel[] => {
    const unit = units.find(({ code }) => code === channel.owner);
    const user = users.find(({ username }) => username === channel.owner);
    if (unit !== undefined) return [{ ...channel, kind: 'unit', ownerId: unit.id }];
    return user === undefined ? [] : [{ ...channel, kind: 'user', ownerId: user.id }];
  });
}

export function openChannels(channels: readonly OwnedChannel[]): OpenChannels {
  const of = (kind: OwnedChannel['kind']): ReadonlyMap<string, readonly ChannelCode[]> =>
    new Map(channels.filter((one) => one.kind === kind).map(({ ownerId, channel }) => [ownerId, [channel]]));
  return { personal: of('user'), robots: of('unit') };
}

/** What the platforms said, as their documents have it; what follows is the product's own to say. */
export function outcomesOf(channels: readonly OwnedChannel[], until: Instant): (sending: Sending) => OutcomeOf {
  const howOf = new Map(channels.map(({ ownerId, channel, how }) => [`${channel} ${ownerId}`, how]));
  return (sending) => {
    const { channel, recipient, dueAt, reminderId, occurrence } = sending;
    const how = howOf.get(`${channel} ${recipient}`) ?? 'well';
    const luck = new Random('sending', reminderId, occurrence, channel).next();
    return (attempt) => {
      if (channel === 'inbox') return { kind: 'sent' };
      if (channel === 'email') {
        return how === 'no_mailbox'
          ? outcomeOfMail({ responseCode: 550, aboutMessage: true, sent: false, code: 'EENVELOPE' })
          : { kind: 'sent', code: '250' };
      }
      if (channel === 'webhook') return webhook(luck, attempt);
      return outcomeOfRobot(channel, {
        kind: 'answered',
        status: 200,
        body: robotBody(channel, how, { luck, attempt, ago: until - dueAt }),
      });
    };
  };
}

function webhook(luck: number, attempt: number): ReturnType<OutcomeOf> {
  if (luck < 0.12) return outcomeOfWebhook({ kind: 'failed', sent: false, code: 'ECONNREFUSED' });
  if (luck < 0.4 && attempt === 1) return outcomeOfWebhook({ kind: 'failed', sent: true, code: 'ETIMEDOUT' });
  return outcomeOfWebhook({ kind: 'answered', status: 200, body: '' });
}

function robotBody(
  robot: Robot,
  how: Mood,
  { luck, attempt, ago }: { readonly luck: number; readonly attempt: number; readonly ago: number },
): string {
  if (how === 'stopped' && ago < STOPPED_DAYS * DAY) return '{"code":19024,"msg":"Key Words Not Found"}';
  if (how === 'key_lost' && ago < KEY_LOST_DAYS * DAY) return '{"errcode":93000,"errmsg":"invalid webhook url"}';
  if (how === 'busy' && luck < 0.3 && attempt === 1) return '{"errcode":130101,"errmsg":"send too fast"}';
  return robot === 'feishu' ? '{"code":0,"msg":"success"}' : '{"errcode":0,"errmsg":"ok"}';
}

const MINUTE = 60_000_000;
/** What came in the last days is read by half. */
const FRESH = 2 * DAY;

/** When somebody read what came to the inbox; null: it is unread, as is what came to each last. */
export function readAt(
  until: Instant,
  sendings: readonly Sending[],
): (sending: Sending, sentAt: Instant) => Instant | null {
  const last = lastInInbox(sendings, until);
  return (sending, sentAt) => {
    const { channel, reminderId, occurrence, recipient } = sending;
    if (channel !== 'inbox' || last.has(sending)) return null;
    const random = new Random('reading', reminderId, occurrence, recipient);
    const at = sentAt + random.whole(2, 300) * MINUTE;
    return at <= until && random.chance(until - sentAt < FRESH ? 0.4 : 0.9) ? (at as Instant) : null;
  };
}

function lastInInbox(sendings: readonly Sending[], until: Instant): ReadonlySet<Sending> {
  const last = new Map<string, Sending>();
  for (const sending of sendings) {
    const { channel, held, dueAt, recipient } = sending;
    if (channel !== 'inbox' || held || dueAt > until) continue;
    if (dueAt > (last.get(recipient)?.dueAt ?? 0)) last.set(recipient, sending);
  }
  return new Set(last.values());
}
