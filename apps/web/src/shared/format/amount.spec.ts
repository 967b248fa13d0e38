import { amountWords, columnAmount, unitTyped, wholeYuan, withoutUnit, yuanTyped } from './amount';

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

describe('an amount as it is typed', () => {
  it.each([
    ['2.6', 'yi', 260_000_000],
    ['2.60', 'yi', 260_000_000],
    ['5,000', 'wan', 50_000_000],
    ['0.29', 'yi', 29_000_000],
    ['1.15', 'yi', 115_000_000],
    ['12', 'yuan', 12],
    ['1234.5678', 'wan', 12_345_678],
    ['1.2亿', 'wan', 120_000_000],
    ['3000万', 'yi', 30_000_000],
    ['3,000 万元', 'yuan', 30_000_000],
    ['3千万', 'wan', 30_000_000],
    ['2百万元整', 'wan', 2_000_000],
    ['12000000元', 'wan', 12_000_000],
    ['￥１，２００', 'wan', 12_000_000],
    ['１．２亿', 'wan', 120_000_000],
    ['1。2亿', 'wan', 120_000_000],
  ] as const)('%s in %s is %d yuan', (text, unit, yuan) => {
    expect(yuanTyped(text, unit)).toBe(yuan);
  });

  it.each([
    ['', 'yi'],
    ['1.5', 'yuan'],
    ['-3', 'wan'],
    ['1.23456', 'wan'],
    ['三亿', 'yi'],
    ['1.2亿元3', 'wan'],
    ['1.5元', 'wan'],
    ['3-5亿', 'wan'],
    ['3000美元', 'wan'],
    ['99999999999', 'yi'],
  ] as const)('“%s” in %s is none', (text, unit) => {
    expect(yuanTyped(text, unit)).toBeUndefined();
  });
});

describe('a unit that is typed behind the figure', () => {
  it.each([
    ['1.2亿', 'yi'],
    ['3000 万元', 'wan'],
    ['3千万', 'wan'],
    ['12元', 'yuan'],
    ['3000', undefined],
    ['亿', undefined],
  ])('“%s”: the field shows %s', (text, unit) => {
    expect(unitTyped(text)).toBe(unit);
  });

  it.each([
    ['1.2亿', '1.2'],
    ['3，000 万元', '3，000'],
    ['3000', '3000'],
  ])('“%s” is “%s” once another unit is chosen', (text, figure) => {
    expect(withoutUnit(text)).toBe(figure);
  });
});
