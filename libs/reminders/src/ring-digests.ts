import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction, UnitOfWork } from '#libs/database';
import { businessDateOf, Clock, type Instant, newId } from '#libs/kernel';
import { deliveryIdOf } from './domain/delivery.js';
import { DIGEST_RULES, type DigestRule, hasDigest, isWorthSending, nextDigest, readersOf } from './domain/digest.js';
import type { Reminder } from './domain/reminder.js';
import type { Sending } from './domain/sendings.js';
import { RecipientChannels } from './recipient-channels.js';
import { type RingContext, RingContexts } from './ring-context.js';
import { digestSendings } from './ring-reminders.js';
import { DeliveryStore } from './store/delivery.store.js';
import { DigestStore } from './store/digest.store.js';
import { ReminderStore } from './store/reminder.store.js';

/** Each unit's digests: made for every active unit, sent when there is something to tell, with what was held merged into them. */
@Injectable()
export class RingDigests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contexts: RingContexts,
    private readonly reminders: ReminderStore,
    private readonly digests: DigestStore,
    private readonly deliveries: DeliveryStore,
    private readonly channels: RecipientChannels,
    private readonly clock: Clock,
  ) {}

  /** Every active unit has its digests, and no other. */
  async keep(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const context = await this.contexts.at(tx, now);
      const live = await this.reminders.read(tx, sql`WHERE r.rule IN ${list(DIGEST_RULES)} AND r.closed_at IS NULL`);
      const wanted = DIGEST_RULES.flatMap((rule) =>
        context.units
          .filter(({ id }) => hasDigest(rule, context.rules, context.settingsOf(id)))
          .map(({ id }) => ({ rule, unitId: id })),
      );
      const known = new Set(live.map(({ rule, subjectId }) => `${rule} ${subjectId}`));
      const kept = new Set(wanted.map(({ rule, unitId }) => `${rule} ${unitId}`));
      const added = wanted.filter(({ rule, unitId }) => !known.has(`${rule} ${unitId}`));
      const ended = live.filter(({ rule, subjectId }) => !kept.has(`${rule} ${subjectId}`)).map(({ id }) => id);
      const moved = live
        .filter(({ id, nextAt }) => !ended.includes(id) && nextAt !== null && nextAt > now)
        .map((digest) => ({ digest, next: nextOf(digest.rule as DigestRule, context) }))
        .filter(({ digest, next }) => digest.nextAt !== next.nextAt || digest.ruleVersion !== next.ruleVersion)
        .map(({ digest, next }) => ({ id: digest.id, patch: next }));
      await this.reminders.apply(tx, {
        added: added.map(({ rule, unitId }) => digestOf(rule, unitId, context)),
        changed: moved,
        ended,
      });
    });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const due = await this.reminders.read(
        tx,
        sql`WHERE r.rule IN ${list(DIGEST_RULES)} AND r.next_at <= ${now}${tx.forUpdate}`,
      );
      if (due.length === 0) return;
      const context = await this.contexts.at(tx, now);
      for (const digest of due) await this.ring(tx, digest, context);
    });
  }

  private async ring(tx: Transaction, digest: Reminder, context: RingContext): Promise<void> {
    const { now } = context;
    const rule = digest.rule as DigestRule;
    const unit = context.units.find(({ id }) => id === digest.subjectId);
    if (unit === undefined) return;
    const since = sinceOf(digest);
    const counts = await this.digests.counts(tx, unit.id, { today: businessDateOf(now), since });
    const readers = readersOf(rule, unit, context.directory);
    const held = rule === 'digest_daily' ? await this.heldFor(tx, [...readers, unit.id], now) : [];
    if (held.length > 0 || isWorthSending(rule, counts, Number(digest.detail['silent'] ?? 0))) {
      const channels = await this.channels.of(tx, readers, [unit.id]);
      const planned = digestSendings(digest, readers, context, channels);
      await this.deliveries.plan(tx, planned);
      await this.takeIn(tx, planned, held);
    }
    const { silent } = counts;
    await this.reminders.save(tx, digest.id, {
      ...nextOf(rule, context),
      on: businessDateOf(now),
      detail: { since: now, before: since, silent },
      rung: digest.rung + 1,
      rungAt: now,
    });
  }

  /** What waits for a digest of these readers. */
  private heldFor(tx: Reader, readers: readonly string[], now: Instant): Promise<HeldDelivery[]> {
    return tx.run<HeldDelivery>(sql`
      SELECT id, channel, recipient FROM delivery
       WHERE state = 'held' AND due_at <= ${now} AND recipient IN ${list(readers)}`);
  }

  /** What reaches the same recipient on the same channel goes out within the digest; what reaches others goes out by itself. */
  private async takeIn(tx: Transaction, planned: readonly Sending[], held: readonly HeldDelivery[]): Promise<void> {
    for (const digest of planned) {
      const ids = held
        .filter(({ channel, recipient }) => channel === digest.channel && recipient === digest.recipient)
        .map(({ id }) => id);
      if (ids.length > 0) await this.deliveries.merge(tx, deliveryIdOf(digest), ids);
    }
  }
}

interface HeldDelivery {
  readonly id: string;
  readonly channel: string;
  readonly recipient: string;
}

/** A unit's digest before it was first sent. */
export function digestOf(rule: DigestRule, unitId: string, context: RingContext): Reminder {
  return {
    id: newId(),
    version: 1,
    rule,
    subjectKind: 'unit',
    subjectId: unitId,
    enterpriseId: null,
    projectId: null,
    on: businessDateOf(context.now),
    advance: true,
    userId: null,
    assignedUserId: null,
    unitId,
    secondUnitId: null,
    detail: { since: context.now, silent: 0 },
    state: 'waiting',
    rung: 0,
    snoozedUntil: null,
    recordedAt: context.now,
    closedAt: null,
    ...nextOf(rule, context),
  };
}

function nextOf(rule: DigestRule, { now, rules, calendar, versions }: RingContext) {
  const nextAt = nextDigest(rule, now, rules, calendar);
  return {
    dueOn: businessDateOf(nextAt),
    nextPlace: 0,
    nextAt,
    provisional: !calendar.has(Number(businessDateOf(nextAt).slice(0, 4))),
    ruleVersion: versions.get(rule) ?? 0,
  };
}

/** The digest before told all up to its own time. */
function sinceOf({ detail, recordedAt }: Reminder): Instant {
  return typeof detail['since'] === 'number' ? (detail['since'] as Instant) : recordedAt;
}
