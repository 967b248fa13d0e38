import { presetPeriod, shareOfYearGone } from './period';

describe('periods of the headline', () => {
  it.each([
    ['months', '2022-11-10', { from: '2022-01-01', to: '2022-10-31' }],
    ['months', '2023-01-10', { from: '2022-01-01', to: '2022-12-31' }],
    ['months', '2024-03-01', { from: '2024-01-01', to: '2024-02-29' }],
    ['year', '2022-11-10', { from: '2022-01-01', to: '2022-11-10' }],
    ['lastYear', '2022-11-10', { from: '2021-01-01', to: '2021-12-31' }],
  ] as const)('%s on %s', (preset, today, period) => {
    expect(presetPeriod(preset, today)).toEqual(period);
  });

  it('the share of the year gone', () => {
    expect(shareOfYearGone('2022-12-31')).toBe(100);
    expect(shareOfYearGone('2022-10-31')).toBeCloseTo(83.29, 2);
  });
});
