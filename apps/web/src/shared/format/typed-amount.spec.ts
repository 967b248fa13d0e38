import { plainDigits, unitTyped, withoutUnit, yuanTyped } from './typed-amount';

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

it('digits of the other width are the same number', () => {
  expect(plainDigits('１２．５')).toBe('12.5');
  expect(plainDigits('1。5')).toBe('1.5');
  expect(plainDigits('１２')).toHaveLength(2);
});
