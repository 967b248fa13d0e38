import { warningsOf } from './warnings';

const TODAY = '2022-11-10';

describe('what a card warns of', () => {
  it.each([
    [
      'a next step of two days ago',
      { lastActivityOn: '2022-10-01', nextAction: { on: '2022-11-08' } },
      { overdueDays: 2 },
    ],
    ['a next step of today', { lastActivityOn: '2022-10-01', nextAction: { on: TODAY } }, {}],
    [
      'silence since the day that the rule names',
      { lastActivityOn: '2022-10-27', nextAction: null },
      { quietDays: 14 },
    ],
    ['silence since the day after', { lastActivityOn: '2022-10-28', nextAction: null }, {}],
    ['no activity at all', { lastActivityOn: null, nextAction: null }, {}],
  ])('%s', (_, card, warnings) => {
    expect(warningsOf(card, TODAY, '2022-10-27')).toEqual(warnings);
  });

  it('where no rule speaks of the stage, silence is no warning', () => {
    expect(warningsOf({ lastActivityOn: '2022-01-04', nextAction: null }, TODAY, undefined)).toEqual({});
  });
});
