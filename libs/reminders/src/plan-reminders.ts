import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import { Clock } from '#libs/kernel';
import { FindUnits, WorkCalendars } from '#libs/organisation';
import { type Cause, causesOf } from './domain/causes.js';
import { changesOf, type Planning } from './domain/plan-changes.js';
import type { RuleCode } from './domain/rules.js';
import { causeOfWaiting } from './domain/waiting-rows.js';
import { ReminderRules } from './reminder-rules.js';
import { DeliveryStore } from './store/delivery.store.js';
import { ImportWaitingStore } from './store/import-waiting.store.js';
import { ReminderStore } from './store/reminder.store.js';
import { SubjectStore } from './store/subject.store.js';

/** What an enterprise, its projects and their receipts give reasons for. */
const RULES_OF_ENTERPRISES = [
  'next_action',
  'idle_contacted',
  'after_visit',
  'idle_visited',
  'idle_intent',
  'signed_no_funds',
  'milestone_due',
  'difficulty_due',
  'protection_lapse',
  'collision_answer',
  'funds_to_verify',
  'resume_paused',
] as const satisfies readonly RuleCode[];

const AT_ONCE = 400;
const importing = new WeakSet<Transaction>();

/** Says that a unit of work records the past: what is overdue in it already does not ring (reminders.md, "When"). */
export function recordsThePast(tx: Transaction): void {
  importing.add(tx);
}

/** Brings the stored reminders to what the facts want, in the transaction of the facts. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly subjects: SubjectStore,
    private readonly reminders: ReminderStore,
    private readonly deliveries: DeliveryStore,
    private readonly imports: ImportWaitingStore,
    private readonly rules: ReminderRules,
    private readonly calendars: WorkCalendars,
    private readonly units: FindUnits,
    private readonly clock: Clock,
  ) {}

  async ofEnterprises(tx: Transaction, ids: readonly string[]): Promise<void> {
    const planning = await this.planning(tx);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await this.replan(tx, ids.slice(from, from + AT_ONCE), planning);
    }
  }

  async ofProject(tx: Transaction, projectId: string): Promise<void> {
    const [project] = await tx.sql<{ enterpriseId: string }>`
      SELECT enterprise_id AS "enterpriseId" FROM project WHERE id = ${projectId}`;
    if (project !== undefined) await this.ofEnterprises(tx, [project.enterpriseId]);
  }

  /** Everything anew: the rules or the calendar changed. */
  async ofAll(tx: Transaction): Promise<void> {
    const planning = { ...(await this.planning(tx)), isRecalculation: true };
    for (let ids = await this.subjects.idsAfter(tx, '', AT_ONCE); ids.length > 0; ) {
      await this.replan(tx, ids, planning);
      ids = await this.subjects.idsAfter(tx, ids.at(-1) ?? '', AT_ONCE);
    }
    await this.ofImports(tx, planning);
  }

  private async ofImports(tx: Transaction, planning: Planning): Promise<void> {
    const waiting = await this.imports.all(tx);
    const ids = waiting.map(({ importId }) => importId);
    const stored = await this.reminders.ofSubjects(tx, ids, ['waiting_rows']);
    const causes = planning.rules.waiting_rows.enabled ? waiting.map(causeOfWaiting) : [];
    await this.write(tx, changesOf(stored, causes, planning));
  }

  /** Of subjects that are no enterprise's: what of these rules holds for them now. */
  async ofSubjects(
    tx: Transaction,
    ids: readonly string[],
    rules: readonly RuleCode[],
    causes: readonly Cause[],
  ): Promise<void> {
    const planning = await this.planning(tx);
    const stored = await this.reminders.ofSubjects(tx, ids, rules);
    const inForce = causes.filter(({ rule }) => planning.rules[rule].enabled);
    await this.write(tx, changesOf(stored, inForce, planning));
  }

  async planning(tx: Transaction): Promise<Planning> {
    const { rules, versions } = await this.rules.current(tx);
    const calendar = await this.calendars.current(tx);
    return { rules, versions, calendar, now: this.clock.now(), isImport: importing.has(tx) };
  }

  private async replan(tx: Transaction, ids: readonly string[], planning: Planning): Promise<void> {
    const surroundings = { today: this.clock.today(), officeUnitId: await this.officeUnitId() };
    const subjects = await this.subjects.load(tx, ids);
    const causes = subjects.flatMap((subject) => causesOf(subject, surroundings, planning.rules));
    const stored = await this.reminders.ofEnterprises(tx, ids, RULES_OF_ENTERPRISES);
    await this.write(tx, changesOf(stored, causes, planning));
  }

  private async write(tx: Transaction, changes: ReturnType<typeof changesOf>): Promise<void> {
    await this.reminders.apply(tx, changes);
    if (changes.ended.length > 0) await this.deliveries.cancelOf(tx, changes.ended);
  }

  private async officeUnitId(): Promise<string | null> {
    const today = this.clock.today();
    return (await this.units.all(today)).find(({ kind }) => kind === 'office')?.id ?? null;
  }
}
