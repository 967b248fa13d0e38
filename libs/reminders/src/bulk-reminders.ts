import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { NextAction } from '#libs/enterprises';
import { type BusinessDate, Clock, type Instant } from '#libs/kernel';
import { WorkCalendars } from '#libs/organisation';
import {
  type BulkInput,
  dossierAt,
  dossiersOf,
  type FinishedFact,
  type StandingHistory,
  WHEN_RECORDED,
} from '#libs/pipeline';
import { causesOf, type EnterpriseSubject } from './domain/causes.js';
import { changesOf, type Planning } from './domain/plan-changes.js';
import type { Reminder } from './domain/reminder.js';
import { ReminderRules } from './reminder-rules.js';
import { ReminderStore } from './store/reminder.store.js';

/** New enterprises with all their facts, before they are written. */
export interface BulkOfThePast {
  readonly input: BulkInput;
  readonly standings: ReadonlyMap<string, StandingHistory>;
  readonly enterprises: ReadonlyMap<
    string,
    {
      readonly status?: EnterpriseSubject['status'];
      readonly pausedUntil?: BusinessDate | null;
      readonly nextAction?: NextAction | null;
      /** Open ones. */
      readonly milestones?: EnterpriseSubject['milestones'];
      readonly difficulties?: EnterpriseSubject['difficulties'];
      readonly requests?: EnterpriseSubject['requests'];
    }
  >;
  readonly loggedBy: ReadonlyMap<string, string>;
  readonly officeUnitId: string | null;
}

/** The reminders of what is imported in bulk: worked out before the write begins, and silent where they are overdue already. */
@Injectable()
export class BulkReminders {
  constructor(
    private readonly rules: ReminderRules,
    private readonly calendars: WorkCalendars,
    private readonly reminders: ReminderStore,
    private readonly clock: Clock,
  ) {}

  /** Reads what planning needs once; what it answers is pure. */
  async planner(): Promise<(bulk: BulkOfThePast) => readonly Reminder[]> {
    const { rules, versions } = await this.rules.current();
    const planning = {
      rules,
      versions,
      calendar: await this.calendars.current(),
      now: this.clock.now(),
      isImport: true,
    };
    const today = this.clock.today();
    return (bulk) => planBulkReminders(bulk, planning, today);
  }

  async insert(tx: Transaction, reminders: readonly Reminder[]): Promise<void> {
    await this.reminders.insert(
      tx,
      reminders.map((reminder) => ({ ...reminder, recordedAt: tx.recordedAt })),
    );
  }
}

function planBulkReminders(bulk: BulkOfThePast, planning: Planning, today: BusinessDate): readonly Reminder[] {
  const causes = dossiersOf(bulk.input).flatMap((dossier) => {
    const subject = subjectOf(bulk, dossierAt(dossier, WHEN_RECORDED), planning.now);
    return causesOf(subject, { today, officeUnitId: bulk.officeUnitId }, planning.rules);
  });
  return changesOf([], causes, planning).added;
}

function subjectOf(
  { standings, enterprises, loggedBy }: BulkOfThePast,
  dossier: EnterpriseSubject['dossier'],
  now: Instant,
): EnterpriseSubject {
  const { enterpriseId: id } = dossier;
  const history = standings.get(id);
  const known = enterprises.get(id) ?? {};
  const { status = 'active', pausedUntil = null, nextAction = null } = known;
  const { milestones = [], difficulties = [], requests = [] } = known;
  const owner = history?.owners.at(-1);
  return {
    id,
    status,
    pausedUntil,
    stage: history?.standing.stage ?? null,
    ownerUnitId: owner?.unitId ?? null,
    responsibleUserId: owner === undefined ? null : (loggedBy.get(owner.sourceId) ?? null),
    lastActivityOn: history?.standing.lastActivityOn ?? null,
    nextAction: nextAction === null ? null : { ...nextAction, setBy: null, setAt: null },
    protectedUntil: owner?.protectedUntil ?? null,
    receivedByUnitId: receiverOf(dossier),
    milestones,
    difficulties,
    requests,
    dossier: recordedBy(dossier, now),
  };
}

function receiverOf({ facts }: EnterpriseSubject['dossier']): string | null {
  const visit = facts.findLast(({ kind }) => kind === 'inbound_visit') as FinishedFact | undefined;
  const receiver = visit?.detail['receivedByUnitId'];
  return typeof receiver === 'string' ? receiver : null;
}

/** What is recorded by this write is recorded now. */
function recordedBy(dossier: EnterpriseSubject['dossier'], now: Instant): EnterpriseSubject['dossier'] {
  const stamp = <Recorded extends { readonly recordedAt: Instant }>(one: Recorded): Recorded =>
    one.recordedAt === WHEN_RECORDED ? { ...one, recordedAt: now } : one;
  return {
    ...dossier,
    facts: dossier.facts.map(stamp),
    projects: dossier.projects.map((project) => ({ ...project, facts: project.facts.map(stamp) })),
  };
}
