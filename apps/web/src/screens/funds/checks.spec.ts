import { describe, expect, it } from '@jest/globals';
import { checksOf, standingOf } from './checks';

describe('what the second person checks', () => {
  it('a receipt by payer, amount, date, kind and contract; a reversal has no payer', () => {
    expect(checksOf({ kind: 'receipt' })).toEqual(['payer', 'amount', 'date', 'kind', 'contract']);
    expect(checksOf({ kind: 'reversal' })).toEqual(['amount', 'date', 'reason', 'contract']);
  });

  it('the contract before and after', () => {
    const project = { contractAmountYuan: 520_000_000, fundsArrivedYuan: 333_000_000 };
    expect(standingOf({ amountYuan: 50_000_000 }, project)).toEqual({
      beforeYuan: 333_000_000,
      afterYuan: 383_000_000,
      percent: { before: '64.04', after: '73.65' },
      exceeds: false,
    });
    expect(standingOf({ amountYuan: 187_000_000 }, project).exceeds).toBe(false);
    expect(standingOf({ amountYuan: 187_000_001 }, project).exceeds).toBe(true);
  });

  it('a reversal is subtracted', () => {
    const project = { contractAmountYuan: 100, fundsArrivedYuan: 60 };
    expect(standingOf({ amountYuan: -20 }, project).afterYuan).toBe(40);
  });

  it('without a contract amount there is no share, and nothing is exceeded', () => {
    const standing = standingOf({ amountYuan: 10 }, { contractAmountYuan: 0, fundsArrivedYuan: 0 });
    expect(standing.percent).toBeUndefined();
    expect(standing.exceeds).toBe(false);
  });
});
