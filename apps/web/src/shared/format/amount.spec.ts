import { amountWords, columnAmount, wholeYuan } from './amount';

describe('amounts (visual.md §5)', () => {
  it.each([
    [89_015_000_000, '890.15', 'yi'],
    [100_000_000, '1.00', 'yi'],
    [50_000_000, '5,000', 'wan'],
    [0, '0', 'wan'],
    [9_500, '0.95', 'wan'],
    [-12_000_000, '−1,200', 'wan'],
    [-12_000_000_000, '−120.00', 'yi'],
  ] as const)('%d yuan is %s %s', (yuan, figure, unit) => {
    expect(amountWords(yuan)).toEqual({ figure, unit });
  });

  it.each([
    [8_902_000_000, '¥8.90 bn'],
    [2_400_000, '¥2.40 m'],
    [9_500, '¥9,500'],
    [-2_400_000, '−¥2.40 m'],
  ])('%d yuan in English is %s', (yuan, figure) => {
    expect(amountWords(yuan, 'en')).toEqual({ figure });
  });

  it('in a column the unit stands in the head', () => {
    expect([89_015_000_000, 50_000_000, -12_000_000].map((yuan) => columnAmount(yuan))).toEqual([
      '8,901,500',
      '5,000',
      '−1,200',
    ]);
    expect(columnAmount(296_420_000, 'en')).toBe('296.42');
  });

  it('stands whole beside an input', () => {
    expect(wholeYuan(260_000_000)).toBe('260,000,000');
  });
});
