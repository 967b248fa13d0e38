import fc from 'fast-check';
import { allocate, growthText, MAX_YUAN, percentText, pointsText, wanOf, yiText, yuanOfWan } from './money.js';

describe('parts by percent sum to the whole (domain.md §1, fine-print 18)', () => {
  it.each([
    { yuan: 10_000_001, percents: [33, 33, 34], parts: [3_300_000, 3_300_000, 3_400_001] },
    { yuan: 1, percents: [50, 50], parts: [1, 0] },
    { yuan: -1, percents: [50, 50], parts: [-1, 0] },
    { yuan: 0, percents: [60, 40], parts: [0, 0] },
    { yuan: MAX_YUAN, percents: [100], parts: [MAX_YUAN] },
  ])('$yuan by $percents is $parts', ({ yuan, percents, parts }) => {
    expect(allocate(yuan, percents)).toEqual(parts);
  });

  it('whatever the amount and the shares', () => {
    const shares = fc.array(fc.nat(100), { minLength: 0, maxLength: 6 }).map((cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), 100];
      return places.slice(1).map((place, n) => place - (places[n] ?? 0));
    });
    fc.assert(
      fc.property(fc.integer({ min: -MAX_YUAN, max: MAX_YUAN }), shares, (yuan, percents) => {
        const parts = allocate(yuan, percents);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(yuan));
        parts.forEach((part, place) => {
          expect(Math.abs(part - (yuan * (percents[place] ?? 0)) / 100)).toBeLessThanOrEqual(
            1 + Math.abs(yuan) * 1e-15,
          );
        });
      }),
    );
  });
});

describe('ratios are computed from integers and rounded half away from zero (domain.md §1, fine-print 20)', () => {
  it.each([
    [976, 1811, '53.89'],
    [1, 8, '12.50'],
    [1, 800, '0.13'],
    [-1, 800, '-0.13'],
    [3157400, 5497200, '57.44'],
    [0, 5, '0.00'],
  ])('%d of %d is %s percent', (numerator, denominator, text) => {
    expect(percentText(numerator, denominator)).toBe(text);
  });

  it('division by zero is nothing, never 0', () => {
    expect([percentText(5, 0), growthText(5, 0), pointsText(5, 0, 45)]).toEqual([null, null, null]);
  });

  it('growth is over the base, points are of the unrounded', () => {
    expect(growthText(8901500, 7967000)).toBe('11.73');
    expect(pointsText(5919700, 8901500, 45)).toBe('21.5');
  });
});

describe('万元 and 亿元', () => {
  it.each([
    [89_015_000_000, '890.15'],
    [-50_000_000, '-0.50'],
    [499_999, '0.00'],
    [500_000, '0.01'],
  ])('%d yuan are %s 亿元', (yuan, text) => {
    expect(yiText(yuan)).toBe(text);
  });

  it.each([
    ['12000.5', 120_005_000],
    ['-3', -30_000],
    ['0.0001', 1],
    ['-0', 0],
    ['1.23456', undefined],
    ['1e5', undefined],
    ['', undefined],
  ])('%s 万元 are %s yuan', (text, yuan) => {
    expect(yuanOfWan(text)).toBe(yuan);
  });

  it('yuan come back exactly', () => {
    expect(wanOf(120_005_000)).toBe(12_000.5);
  });
});
