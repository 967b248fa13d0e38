import { type Instant, newId, type WorkCalendar } from '#libs/kernel';
import type { Cause } from './causes.js';
import type { Reminder } from './reminder.js';
import type { RuleTable } from './rules.js';
import { begin, moved } from './schedule.js';

export interface Planning {
  readonly rules: RuleTable;
  readonly versions: ReadonlyMap<string, number>;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** What is recorded is an import of the past: it does not ring. */
  readonly isImport?: boolean;
  /** The calendar changed: dates are worked out anew though their bases are the same. */
  readonly isRecalculation?: boolean;
}

export type ReminderPatch = Partial<Omit<Reminder, 'id' | 'version' | 'recordedAt'>>;

export interface PlanChanges {
  readonly added: readonly Reminder[];
  readonly changed: readonly { readonly id: string; readonly patch: ReminderPatch }[];
  /** Their reason ended, or its base moved after they had rung. */
  readonly ended: readonly string[];
}

/**
 * From what is stored to what the causes want (reminders.md): a reminder cancels itself when its reason ends, moves when its base date
 * moves, and one that rang already gives way to a new one. What somebody did with it stays while its base stays.
 * `stored`: all live reminders of the subjects, and those done.
 */
export function changesOf(stored: readonly Reminder[], causes: readonly Cause[], planning: Planning): PlanChanges {
  const added: Reminder[] = [];
  const changed: { id: string; patch: ReminderPatch }[] = [];
  const kept = new Set<string>();
  const live = new Map(stored.filter(({ closedAt }) => closedAt === null).map((one) => [keyOf(one), one]));
  const done = new Set(stored.filter(({ state }) => state === 'done').map((one) => `${keyOf(one)} ${one.on}`));

  for (const cause of causes) {
    const known = live.get(keyOf(cause));
    if (known !== undefined && known.on === cause.on && known.advance === cause.advance) {
      const patch = { ...concernsAnew(known, cause), ...datesAnew(known, cause, planning) };
      kept.add(known.id);
      if (Object.keys(patch).length > 0) changed.push({ id: known.id, patch });
      continue;
    }
    if (done.has(`${keyOf(cause)} ${cause.on}`)) continue;
    const start = begin(planning.rules[cause.rule], cause, planning.calendar, {
      now: planning.now,
      isImport: planning.isImport === true,
    });
    if (start === undefined) continue;
    const begun = { ...cause, ...start, ruleVersion: planning.versions.get(cause.rule) ?? 0 };
    if (known?.rung === 0) {
      kept.add(known.id);
      changed.push({ id: known.id, patch: { ...begun, snoozedUntil: null } });
    } else {
      added.push({
        ...begun,
        id: newId(),
        version: 1,
        rung: 0,
        snoozedUntil: null,
        assignedUserId: null,
        recordedAt: planning.now,
        closedAt: null,
      });
    }
  }
  return { added, changed, ended: [...live.values()].filter(({ id }) => !kept.has(id)).map(({ id }) => id) };
}

function keyOf({ rule, subjectId }: Pick<Cause, 'rule' | 'subjectId'>): string {
  return `${rule} ${subjectId}`;
}

function concernsAnew(known: Reminder, cause: Cause): ReminderPatch {
  const { userId, unitId, secondUnitId, detail } = cause;
  const isSame =
    known.userId === userId &&
    known.unitId === unitId &&
    known.secondUnitId === secondUnitId &&
    JSON.stringify(known.detail) === JSON.stringify(detail);
  return isSame ? {} : { userId, unitId, secondUnitId, detail };
}

function datesAnew(known: Reminder, cause: Cause, planning: Planning): ReminderPatch {
  const ruleVersion = planning.versions.get(cause.rule) ?? 0;
  const { rules, calendar, now } = planning;
  if (known.ruleVersion === ruleVersion && planning.isRecalculation !== true) return {};
  if (known.state === 'silent') return { ruleVersion };
  const rule = rules[cause.rule];
  const base = { ...cause, snoozedUntil: known.snoozedUntil };
  const start =
    known.rung === 0 && known.snoozedUntil === null
      ? begin(rule, base, calendar, { now, isImport: false })
      : known.nextPlace === null
        ? undefined
        : moved(rule, base, calendar, { place: known.nextPlace, now });
  if (start === undefined) return { ruleVersion, nextPlace: null, nextAt: null };
  const { nextPlace, nextAt, provisional, dueOn } = start;
  const anew = { nextPlace, nextAt, provisional, ...(known.rung === 0 ? { dueOn } : {}) };
  const isSame = (Object.keys(anew) as (keyof typeof anew)[]).every((field) => known[field] === anew[field]);
  return isSame && known.ruleVersion === ruleVersion ? {} : { ruleVersion, ...anew };
}
