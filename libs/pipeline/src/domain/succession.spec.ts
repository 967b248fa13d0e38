import { businessDate, type Instant } from '#libs/kernel';
import type { Dimension, Share, Term } from './dossier.js';
import { termsAfterSuccession } from './succession.js';

const FROM = businessDate('2026-07-01');
const share = (unitId: string, percent: number, lead = false): Share => ({ unitId, percent, lead });
const term = (dimension: Dimension, validFrom: string | null, ...shares: Share[]): Term => ({
  id: `${dimension} ${validFrom ?? ''}`,
  dimension,
  validFrom: validFrom === null ? null : businessDate(validFrom),
  shares,
  recordedAt: 1 as Instant,
  endedAt: null,
});
const after = (...terms: Term[]) =>
  termsAfterSuccession({ terms }, 'gone', 'next', FROM).map(({ ended, added }) => [
    ended?.id ?? null,
    added.validFrom,
    ...added.shares.map(({ unitId, percent, lead }) => `${unitId} ${String(percent)}${lead ? ' lead' : ''}`),
  ]);

describe('the units of a project when one of them is dissolved (domain.md §2)', () => {
  it('has the successor from the day on, and the dissolved unit before', () => {
    expect(after(term('credit', null, share('gone', 70, true), share('other', 30)))).toEqual([
      [null, '2026-07-01', 'next 70 lead', 'other 30'],
    ]);
  });

  it('adds the shares of both, and still sums to 100', () => {
    expect(after(term('credit', null, share('next', 40, true), share('gone', 60)))).toEqual([
      [null, '2026-07-01', 'next 100 lead'],
    ]);
    expect(after(term('credit', null, share('gone', 60, true), share('other', 15), share('next', 25)))).toEqual([
      [null, '2026-07-01', 'next 85 lead', 'other 15'],
    ]);
  });

  it('replaces a word on the same day, and what was said of days to come', () => {
    expect(after(term('county', '2026-07-01', share('gone', 100, true)))).toEqual([
      ['county 2026-07-01', '2026-07-01', 'next 100 lead'],
    ]);
    expect(
      after(term('county', null, share('else', 100, true)), term('county', '2026-09-01', share('gone', 100, true))),
    ).toEqual([['county 2026-09-01', '2026-09-01', 'next 100 lead']]);
  });

  it('leaves alone what the unit has no part in, or had before', () => {
    expect(
      after(
        term('credit', null, share('gone', 100, true)),
        term('credit', '2026-03-01', share('other', 100, true)),
        term('industry_task_force', null),
      ),
    ).toEqual([]);
  });
});
