import { businessDate, Problem } from '#libs/kernel';
import { refuseBefore, refuseFuture } from './dates-in-order.js';

const TODAY = businessDate('2022-06-30');

function refusalOf(act: () => void): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('it was not refused');
}

describe('a date that is out of order', () => {
  it('in the future: the sentence says which day today is', () => {
    const refusal = refusalOf(() => refuseFuture('note', businessDate('2022-07-01'), TODAY));
    expect(refusal.code).toBe('stage_dates_out_of_order');
    expect(refusal.detail('zh')).toBe('“备注”的日期 2022-07-01 晚于今天（2022-06-30）。');
    expect(refusal.detail('en')).toBe('The date of the note, 2022-07-01, is after today (2022-06-30).');
  });

  it('before what comes first: the sentence says what that is, and its day', () => {
    const refusal = refusalOf(() =>
      refuseBefore({ what: 'signed', on: '2022-04-30' }, '2022-05-01', 'before_previous_stage'),
    );
    expect(refusal.detail('zh')).toBe('“签约”的日期 2022-04-30 早于上一阶段（2022-05-01）。');
    const pause = refusalOf(() => refuseBefore({ what: 'until', on: '2022-06-29' }, TODAY, 'before_today'));
    expect(pause.detail('zh')).toBe('“暂停到期”的日期 2022-06-29 早于今天（2022-06-30）。');
  });

  it('the same day is fine on both sides', () => {
    expect(() => {
      refuseFuture('note', TODAY, TODAY);
      refuseBefore({ what: 'milestone', on: TODAY }, TODAY, 'before_signing');
    }).not.toThrow();
  });
});
