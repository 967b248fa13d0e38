import type { NewMessage } from './dispatch.queries';

export type When = 'now' | 'at' | 'recurring';
export type Recurrence = 'working_days' | 'weekly' | 'monthly';
export type Stage = NonNullable<NonNullable<NewMessage['about']>['stage']>;
export type Chain = NonNullable<NonNullable<NewMessage['about']>['chain']>;
export type UnitKind = NonNullable<NewMessage['audience']['unitKinds']>[number];
export type Role = NonNullable<NewMessage['audience']['roles']>[number];

/** What the scheduler has put together so far. */
export interface MessageDraft {
  readonly title: string;
  readonly body: string;
  readonly unitIds: readonly string[];
  readonly unitKinds: readonly UnitKind[];
  readonly roles: readonly Role[];
  readonly userIds: readonly string[];
  readonly owners: boolean;
  readonly robots: boolean;
  readonly stage: Stage | null;
  readonly chain: Chain | null;
  readonly idleWorkingDays: number | null;
  readonly when: When;
  /** `YYYY-MM-DDTHH:MM`, in Shanghai. */
  readonly at: string;
  readonly every: Recurrence;
  readonly hour: string;
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
  readonly urgent: boolean;
}

export function emptyDraft(today: string, inAMonth: string): MessageDraft {
  return {
    title: '',
    body: '',
    unitIds: [],
    unitKinds: [],
    roles: [],
    userIds: [],
    owners: false,
    robots: false,
    stage: null,
    chain: null,
    idleWorkingDays: null,
    when: 'now',
    at: `${today}T16:07`,
    every: 'weekly',
    hour: '16:07',
    weekday: 4,
    from: today,
    until: inAMonth,
    urgent: false,
  };
}

function isAddressed({ unitIds, unitKinds, roles, userIds, owners }: MessageDraft): boolean {
  return owners || [unitIds, unitKinds, roles, userIds].some((list) => list.length > 0);
}

export function isComplete(draft: MessageDraft): boolean {
  return draft.title.trim() !== '' && draft.body.trim() !== '' && isAddressed(draft);
}

/** The body of a preview and of a sending: without what was left open. */
export function messageOf(draft: MessageDraft): NewMessage {
  const { stage, chain, idleWorkingDays, when, at, every, hour, weekday, from, until } = draft;
  const about = {
    ...(stage === null ? {} : { stage }),
    ...(chain === null ? {} : { chain }),
    ...(idleWorkingDays === null ? {} : { idleWorkingDays }),
  };
  const list = <Name extends string, Value>(name: Name, values: readonly Value[]) =>
    (values.length === 0 ? {} : { [name]: [...values] }) as Partial<Record<Name, Value[]>>;
  return {
    title: draft.title.trim(),
    body: draft.body.trim(),
    audience: {
      ...list('unitIds', draft.unitIds),
      ...list('unitKinds', draft.unitKinds),
      ...list('roles', draft.roles),
      ...list('userIds', draft.userIds),
      ...(draft.owners ? { owners: true } : {}),
      ...(draft.robots ? { robots: true } : {}),
    },
    ...(Object.keys(about).length === 0 ? {} : { about }),
    ...(when === 'at' ? { at: new Date(`${at}:00+08:00`).toISOString() } : {}),
    ...(when === 'recurring'
      ? {
          recurring: {
            every,
            hour,
            from,
            until,
            ...(every === 'weekly' ? { weekday } : {}),
            ...(every === 'monthly' ? { dayOfMonth: Number(from.slice(8)) } : {}),
          },
        }
      : {}),
    ...(draft.urgent ? { urgent: true } : {}),
  };
}
