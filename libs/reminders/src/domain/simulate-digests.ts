import { type Instant, startOfDay, type WorkCalendar } from '#libs/kernel';
import { type DigestRule, nextDigest } from './digest.js';
import type { RuleTable } from './rules.js';
import type { History, Standing } from './simulate.js';

/** When a rule's digest would have gone out in a period. */
export function digestTimes(
  rule: DigestRule,
  { since, until }: { readonly since: Instant; readonly until: Instant },
  rules: RuleTable,
  calendar: WorkCalendar,
): Instant[] {
  const times: Instant[] = [];
  for (let at = (since - 1) as Instant; ; ) {
    at = nextDigest(rule, at, rules, calendar);
    if (at > until) return times;
    times.push(at);
  }
}

/**
 * At which of its digest's times a unit had something to read: a reminder that is due or overdue and stands, or an enterprise that
 * came to it since the digest before, or since the period began.
 */
export class DigestNews {
  private readonly units = new Map<string, Set<number>>();

  constructor(
    private readonly times: readonly Instant[],
    private readonly since: Instant,
  ) {}

  tell(unitId: string, from: Instant, until: Instant | null): void {
    const first = this.times.findIndex((time) => time >= from);
    for (let place = first; place >= 0; place += 1) {
      const time = this.times[place];
      if (time === undefined || (until !== null && time >= until)) return;
      const news = this.units.get(unitId);
      if (news === undefined) this.units.set(unitId, new Set([place]));
      else news.add(place);
    }
  }

  standings(standings: readonly Standing[]): void {
    for (const { reminder, from, until } of standings) {
      if (reminder.state === 'silent') continue;
      const { unitId, secondUnitId, dueOn } = reminder;
      const due = Math.max(from, startOfDay(dueOn)) as Instant;
      for (const one of secondUnitId === null ? [unitId] : [unitId, secondUnitId]) this.tell(one, due, until);
    }
  }

  arrivals(history: History): void {
    let owner: string | null = null;
    for (const { at, subject } of history) {
      const { ownerUnitId } = subject;
      if (ownerUnitId !== null && ownerUnitId !== owner && at >= this.since) {
        const next = this.times.find((time) => time >= at);
        if (next !== undefined) this.tell(ownerUnitId, at, (next + 1) as Instant);
      }
      owner = ownerUnitId;
    }
  }

  of(unitId: string): Instant[] {
    return this.times.filter((_, place) => this.units.get(unitId)?.has(place) === true);
  }
}
