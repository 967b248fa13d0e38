import { quietSince } from './quiet-since.js';

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());
const RULES = [
  { code: 'idle_contacted', enabled: true, days: 'working', due: [10] },
  { code: 'idle_visited', enabled: false, days: 'working', due: [15] },
  { code: 'idle_intent', enabled: true, days: 'calendar', due: [15] },
] as const;
const rules = RULES.map((rule) => ({ ...rule, due: [...rule.due] }));

describe('quiet is what the table of reminders says (reminders.md)', () => {
  it.each([
    ['contacted', '2026-11-12', '2026-10-29'],
    ['contacted', '2026-11-15', '2026-11-01'],
    ['intent', '2026-11-15', '2026-10-31'],
  ] as const)('%s, seen on %s: since %s', (stage, on, since) => {
    expect(quietSince(stage, rules, on, isWeekday)).toBe(since);
  });

  it('where no rule speaks, or it is turned off, nobody is quiet', () => {
    expect(quietSince('visited', rules, '2026-11-12', isWeekday)).toBeUndefined();
    expect(quietSince('signed', rules, '2026-11-12', isWeekday)).toBeUndefined();
    expect(quietSince('contacted', [], '2026-11-12', isWeekday)).toBeUndefined();
  });
});
