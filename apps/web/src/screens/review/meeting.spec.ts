import { nextWeekOf, quietAndOverdue } from './meeting';

const firm = (name: string, responsibleUserId: string, on?: string) => ({
  name,
  shortName: null,
  responsibleUserId,
  nextAction: on === undefined ? null : { on, what: '回访' },
});

describe('the weekly meeting', () => {
  it('takes the seven days after today, of that person only, the nearest first', () => {
    const firms = [
      firm('八天后', 'a', '2022-11-18'),
      firm('七天后', 'a', '2022-11-17'),
      firm('明天', 'a', '2022-11-11'),
      firm('今天', 'a', '2022-11-10'),
      firm('别人的', 'b', '2022-11-11'),
      firm('没定', 'a'),
    ];
    expect(nextWeekOf(firms, 'a', '2022-11-10').map(({ name }) => name)).toEqual(['明天', '七天后']);
  });

  it('counts what is open once: quiet by its rule, else overdue by its day', () => {
    const open = [
      { rule: 'idle_contacted', dueOn: '2022-11-01' },
      { rule: 'next_action', dueOn: '2022-11-09' },
      { rule: 'next_action', dueOn: '2022-11-10' },
    ];
    expect(quietAndOverdue(open, '2022-11-10')).toEqual({ quiet: [open[0]], overdue: [open[1]] });
  });
});
