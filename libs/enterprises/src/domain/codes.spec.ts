import { describe, expect, it } from '@jest/globals';
import { areaNamed, areaStem, areaWords, isArea } from './areas.js';
import { CHAIN_CODES, chainOfWord } from './chains.js';
import { HONOUR_CODES, isOfFourKindsOf500 } from './honours.js';
import { industryName, isIndustry, isManufacturing } from './industries.js';

describe('areas (GB/T 2260)', () => {
  it.each([
    ['440000', ['广东省']],
    ['440600', ['广东省', '佛山市']],
    ['440605', ['广东省', '佛山市', '南海区']],
    ['110101', ['北京市', '东城区']],
    ['429004', ['湖北省', '仙桃市']],
    ['810000', ['香港特别行政区']],
  ])('%s is %s', (code, words) => {
    expect(isArea(code)).toBe(true);
    expect(areaWords(code)).toEqual(words);
  });

  it.each(['', '44', '4406', '999999', '44060a', '440699'])('“%s” is no area', (code) => {
    expect(isArea(code)).toBe(false);
    expect(areaWords(code)).toEqual([]);
  });

  it('what lies in a place begins with its stem', () => {
    expect(areaStem('440000')).toBe('44');
    expect(areaStem('440600')).toBe('4406');
    expect(areaStem('441900')).toBe('4419');
    expect(areaStem('450821')).toBe('450821');
  });

  it.each([
    [['广东省', '佛山市'], '440600'],
    [['北京市', '北京市'], '110000'],
    [['山东省', ''], '370000'],
    [['广西壮族自治区', '贵港市', '覃塘区'], '450804'],
    [['广东省', '某市'], undefined],
    [['', ''], undefined],
  ])('%s is found as %s', (names, code) => {
    expect(areaNamed(...names)).toBe(code);
  });
});

describe('industries (GB/T 4754-2017)', () => {
  it.each([
    ['C', '制造业', true],
    ['C21', '家具制造业', true],
    ['F51', '批发业', false],
    ['G', '交通运输、仓储和邮政业', false],
  ])('%s is %s; manufacturing: %s', (code, name, manufacturing) => {
    expect(isIndustry(code)).toBe(true);
    expect(industryName(code)).toBe(name);
    expect(isManufacturing(code)).toBe(manufacturing);
  });

  it.each(['', 'c21', 'C99', '21', 'Z'])('“%s” is none', (code) => {
    expect(isIndustry(code)).toBe(false);
  });
});

describe('chains and honours (domain.md §3)', () => {
  it('a chain is the same with and without 产业链', () => {
    expect(chainOfWord('木材加工产业链')).toBe('wood_processing');
    expect(chainOfWord('木材加工')).toBe('wood_processing');
    expect(chainOfWord('无此链')).toBeUndefined();
    expect(CHAIN_CODES).toHaveLength(18);
  });

  it('the four kinds of 500, and one of an unknown list', () => {
    expect(HONOUR_CODES.filter(isOfFourKindsOf500)).toEqual([
      'fortune_500',
      'china_500',
      'private_500',
      'manufacturing_500',
      'five_hundred',
    ]);
  });
});
