import chineseDays from 'chinese-days';
import {
  addDays,
  type BusinessDate,
  businessDate,
  daysOfYear,
  type Instant,
  isWeekend,
  workCalendar,
} from '#libs/kernel';
import { instantAt } from './hours.js';
import { RULES, type Rule, type RuleCode } from './rules.js';
import { begin, isProvisional, moved, nextDue, ringOf, type Step, stepsOf } from './schedule.js';

/** Announced; what a rule before 2022 began in the autumn of 2021, and 2027 is not announced yet. */
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];
const DAYS = [...YEARS, 2027].flatMap(daysOfYear);
const WORKED = new Set(DAYS.filter((day) => (day < '2027-01-01' ? chineseDays.isWorkday(day) : !isWeekend(day))));
const works = (day: BusinessDate): boolean => WORKED.has(day);
const CALENDAR = workCalendar(
  YEARS.map((year) => ({
    year,
    holidays: daysOfYear(year).filter((day) => !isWeekend(day) && !works(day)),
    makeUpDays: daysOfYear(year).filter((day) => isWeekend(day) && works(day)),
  })),
);

function take(steps: Generator<Step>, most: number): Step[] {
  const taken: Step[] = [];
  for (const step of steps) if (taken.push(step) === most) break;
  return taken;
}
function told(rule: Rule, on: string, options: { advance?: boolean; snoozedUntil?: BusinessDate } = {}): string[] {
  const base = { on: businessDate(on), advance: true, ...options };
  return take(stepsOf(rule, base, CALENDAR), 4).map(
    ({ day, escalatesTo }) => `${day}${escalatesTo === null ? '' : ` ${escalatesTo}`}`,
  );
}
const noon = (day: string): Instant => instantAt(businessDate(day), '12:00');

describe('when a reminder rings (reminders.md, "Rules" and "When")', () => {
  it.each<[string, RuleCode, string, object, string[]]>([
    [
      'idle over the National Day holiday of 2026',
      'idle_contacted',
      '2026-09-24',
      {},
      ['2026-10-15', '2026-10-22 lead'],
    ],
    [
      'a meeting: the working day before, too',
      'next_action',
      '2026-11-23',
      {},
      ['2026-11-20', '2026-11-23', '2026-11-25 lead', '2026-11-30 office'],
    ],
    [
      'a call: that day alone',
      'next_action',
      '2026-11-23',
      { advance: false },
      ['2026-11-23', '2026-11-25 lead', '2026-11-30 office'],
    ],
    [
      'on a day off: that day, and the working day before',
      'next_action',
      '2026-11-22',
      {},
      ['2026-11-20', '2026-11-22', '2026-11-24 lead', '2026-11-27 office'],
    ],
    ['a make-up Saturday is a working day', 'after_visit', '2026-02-12', {}, ['2026-02-24', '2026-02-27 lead']],
    ['calendar days, on the working day before', 'protection_lapse', '2026-11-29', {}, ['2026-11-13', '2026-11-26']],
    [
      'again every 30, and the office 10 after each',
      'signed_no_funds',
      '2026-03-02',
      {},
      ['2026-04-14', '2026-04-28 office', '2026-05-28', '2026-06-11 office'],
    ],
    ['a pause that ends on a day off: on the next working day', 'resume_paused', '2026-11-21', {}, ['2026-11-23']],
    [
      'put off: due then, and escalations count from it',
      'idle_visited',
      '2026-09-24',
      { snoozedUntil: businessDate('2026-11-24') },
      ['2026-11-24', '2026-12-01 lead', '2026-12-08 office'],
    ],
  ])('%s', (_, code, on, options, expected) => {
    expect(told(RULES[code], on, options)).toEqual(expected);
  });

  it('a due day that two offsets share is one', () => {
    expect(told({ ...RULES.protection_lapse, due: [-4, -3] }, '2026-10-08')).toEqual(['2026-09-30']);
  });
});

describe('how it begins', () => {
  const start = (code: RuleCode, on: string, now: string, isImport = false) =>
    begin(RULES[code], { on: businessDate(on), advance: true }, CALENDAR, { now: noon(now), isImport });

  it('of several due days, at the next', () => {
    expect(start('next_action', '2026-11-23', '2026-11-20')).toMatchObject({
      state: 'waiting',
      dueOn: '2026-11-23',
      nextPlace: 1,
    });
  });
  it('overdue when it becomes known: the next morning', () => {
    expect(start('idle_contacted', '2026-03-02', '2026-11-20')).toMatchObject({
      state: 'waiting',
      dueOn: '2026-03-16',
      nextAt: instantAt(businessDate('2026-11-23'), '08:37'),
    });
  });
  it('overdue when it is imported: silent, and its later occurrences too', () => {
    for (const code of ['idle_contacted', 'signed_no_funds'] as const)
      expect(start(code, '2022-03-02', '2026-11-20', true)).toMatchObject({ state: 'silent', nextAt: null });
  });
  it('imported before it is due: it rings', () => {
    expect(start('idle_contacted', '2026-11-19', '2026-11-20', true)).toMatchObject({
      state: 'waiting',
      dueOn: '2026-12-03',
    });
  });
  it('a repeating one that is overdue goes on from its last occurrence', () => {
    expect(start('signed_no_funds', '2026-03-02', '2026-06-01')).toMatchObject({ dueOn: '2026-05-28', nextPlace: 2 });
  });
});

describe('what rings at once after an outage', () => {
  const base = { on: businessDate('2026-11-02'), advance: true };
  it('all that is due by now, once, to everybody who should have heard', () => {
    const ring = ringOf(RULES.idle_visited, base, CALENDAR, { place: 0, now: noon('2026-12-10') });
    expect(ring).toMatchObject({ isDue: true, escalatesTo: ['lead', 'office'], next: undefined });
  });
  it('and goes on with what comes after', () => {
    const ring = ringOf(RULES.idle_visited, base, CALENDAR, { place: 0, now: noon('2026-11-23') });
    expect(ring).toMatchObject({ isDue: true, escalatesTo: [], next: { place: 1, day: '2026-11-30' } });
  });
  it('done for this time, a repeating one goes on with its next', () => {
    const signed = { on: businessDate('2026-03-02'), advance: true };
    expect(nextDue(RULES.signed_no_funds, signed, CALENDAR, 1)).toMatchObject({ place: 2, day: '2026-05-28' });
    expect(nextDue(RULES.idle_visited, base, CALENDAR, 1)).toBeUndefined();
  });
  it('worked out anew on other days, what is past by then rings the next morning', () => {
    expect(moved(RULES.idle_visited, base, CALENDAR, { place: 1, now: noon('2026-12-10') })).toMatchObject({
      dueOn: '2026-11-30',
      nextAt: instantAt(businessDate('2026-12-11'), '08:37'),
    });
  });
});

it('what falls into a year that is not announced is provisional', () => {
  expect(isProvisional(businessDate('2026-12-30'), businessDate('2027-01-06'), CALENDAR)).toBe(true);
  expect(isProvisional(businessDate('2026-12-01'), businessDate('2026-12-30'), CALENDAR)).toBe(false);
});

/** Written again, plainly, day by day, from the table in reminders.md; of the planner it knows nothing. */
describe('a second calculation agrees on every day of 2022–2026', () => {
  const places = new Map(DAYS.map((day, place) => [day, place]));
  /** Forward or back, day by day, counting those on which one works. */
  const walk = (day: BusinessDate, count: number, step: 1 | -1): BusinessDate => {
    let place = places.get(day) ?? Number.NaN;
    for (let left = count; left > 0; ) {
      place += step;
      const at = DAYS[place];
      if (at === undefined) throw new Error(`out of the years at hand: ${day}`);
      if (works(at)) left -= 1;
    }
    return DAYS[place] ?? day;
  };
  const later = (day: BusinessDate, count: number): BusinessDate => walk(day, count, 1);
  const earlier = (day: BusinessDate, count: number): BusinessDate => walk(day, count, -1);
  const orNext = (day: BusinessDate): BusinessDate => (works(day) ? day : orNext(addDays(day, 1)));
  const orBefore = (day: BusinessDate): BusinessDate => (works(day) ? day : orBefore(addDays(day, -1)));

  const PLAIN: Partial<Record<RuleCode, (day: BusinessDate) => string[]>> = {
    next_action: (d) => [earlier(d, 1), d, `${later(d, 2)} lead`, `${later(d, 5)} office`],
    idle_contacted: (d) => [later(d, 10), `${later(later(d, 10), 5)} lead`],
    after_visit: (d) => [later(d, 3), `${later(later(d, 3), 3)} lead`],
    idle_visited: (d) => [later(d, 15), `${later(d, 20)} lead`, `${later(d, 25)} office`],
    idle_intent: (d) => [later(d, 15), `${later(d, 20)} lead`, `${later(d, 25)} office`],
    signed_no_funds: (d) => [later(d, 30), `${later(d, 40)} office`, later(d, 60), `${later(d, 70)} office`],
    waiting_rows: (d) => [later(d, 3), `${later(d, 6)} director`],
    milestone_due: (d) => [earlier(d, 5), orNext(d), `${later(orNext(d), 3)} lead`, `${later(orNext(d), 5)} office`],
    difficulty_due: (d) => [earlier(d, 2), orNext(d), `${later(orNext(d), 1)} next_level`],
    protection_lapse: (d) => [...new Set([orBefore(addDays(d, -14)), orBefore(addDays(d, -3))])],
    funds_to_verify: (d) => [later(d, 2), `${later(d, 5)} director`],
    collision_answer: (d) => [later(d, 3), `${later(d, 5)} office`],
    resume_paused: (d) => [orNext(d)],
  };

  it.each(Object.keys(PLAIN) as RuleCode[])('%s', (code) => {
    const plain = PLAIN[code] ?? (() => []);
    const days = DAYS.filter((day) => day >= '2022-01-01' && day <= '2026-12-31');
    expect(days).toHaveLength(1_826);
    const said = (list: readonly string[]): string => list.join(', ');
    const differing = days.flatMap((day) => {
      const [planner, second] = [said(told(RULES[code], day)), said(plain(day))];
      return planner === second ? [] : [{ day, planner, second }];
    });
    expect(differing).toEqual([]);
  });
});
