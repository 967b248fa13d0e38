import { businessDate } from '#libs/kernel';
import { OTHERS, type QueueUnit, queueOf, queuesOn } from './queues.js';

const TODAY = businessDate('2026-11-20');

function unit(code: string, more: Partial<QueueUnit> = {}): QueueUnit {
  return { id: code, code, kind: 'field_team', activeFrom: null, activeTo: null, successorId: null, ...more };
}

function known(...units: readonly QueueUnit[]): Map<string, QueueUnit> {
  return new Map(units.map((one) => [one.id, one]));
}

describe('one queue a field team, and one for the other units (reminders.md)', () => {
  it('an eighth team has an eighth queue; counties and departments share one', () => {
    const teams = ['GDQ1', 'GDQ2', 'GDQ3', 'GDQ4', 'GDQ5', 'GDQ6', 'GDQ7', 'GDQ8'].map((code) => unit(code));
    const units = [...teams, unit('C1', { kind: 'county' }), unit('D1', { kind: 'department' })];
    expect(queuesOn(units, TODAY)).toEqual([...teams.map(({ code }) => code), OTHERS]);
  });

  it('a team that begins tomorrow has its queue today', () => {
    expect(queuesOn([unit('GDQ8', { activeFrom: businessDate('2026-11-21') })], TODAY)).toEqual(['GDQ8', OTHERS]);
  });

  it.each([
    { what: 'a team: its own', units: known(unit('GDQ1')), of: 'GDQ1', queue: 'GDQ1' },
    { what: 'a county: the shared one', units: known(unit('C1', { kind: 'county' })), of: 'C1', queue: OTHERS },
    {
      what: 'on its last day: still its own',
      units: known(unit('GDQ1', over(TODAY, 'GDQ2'))),
      of: 'GDQ1',
      queue: 'GDQ1',
    },
    {
      what: "dissolved: its successor's",
      units: known(unit('GDQ1', over('2026-11-19', 'GDQ2')), unit('GDQ2')),
      of: 'GDQ1',
      queue: 'GDQ2',
    },
    {
      what: 'dissolved into a dissolved one: the last of the line',
      units: known(unit('GDQ1', over('2026-01-31', 'GDQ2')), unit('GDQ2', over('2026-11-19', 'GDQ3')), unit('GDQ3')),
      of: 'GDQ1',
      queue: 'GDQ3',
    },
    {
      what: 'dissolved into the office: the shared one',
      units: known(unit('GDQ1', over('2026-11-19', 'OFFICE')), unit('OFFICE', { kind: 'office' })),
      of: 'GDQ1',
      queue: OTHERS,
    },
    {
      what: 'two that name each other: the shared one, and no endless walk',
      units: known(unit('GDQ1', over('2026-11-19', 'GDQ2')), unit('GDQ2', over('2026-11-19', 'GDQ1'))),
      of: 'GDQ1',
      queue: OTHERS,
    },
    { what: 'a unit that nobody knows: the shared one', units: known(), of: 'X', queue: OTHERS },
  ])('$what', ({ units, of, queue }) => {
    expect(queueOf(of, units, TODAY)).toBe(queue);
  });
});

function over(lastDay: string, successorId: string): Partial<QueueUnit> {
  return { activeTo: businessDate(lastDay), successorId };
}
