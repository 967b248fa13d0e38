import { describe, expect, it } from '@jest/globals';
import { coreName } from './core-name.js';
import { likenessOf, typoKeys } from './likeness.js';

const named = (name: string, shortName: string | null = null) => ({ name, shortName });

describe('the core of a name (domain.md §3)', () => {
  it.each([
    ['佛山市南海正窗门窗有限公司', '正窗门窗'],
    ['佛山市南海区正窗门窗有限责任公司', '正窗门窗'],
    ['廣東正窗門窗股份有限公司', '正窗门窗'],
    ['正窗门窗', '正窗门窗'],
    ['TCL通力电子（惠州）有限公司', 'tcl通力电子'],
    ['速必雅金属印务(惠阳)有限公司', '速必雅金属印务'],
    ['广东（某某）集团有限公司', '某某'],
    ['广西贵港市港北区西江建材（集团）有限公司', '西江建材'],
    ['东莞市虎门镇华隆针织厂', '华隆针织厂'],
    ['深圳前海某某创业投资合伙企业（有限合伙）', '前海某某创业投资'],
  ])('%s → %s', (name, core) => {
    expect(coreName(name)).toBe(core);
  });

  it.each([
    ['东方雨虹防水有限公司', '东方雨虹防水'],
    ['长安汽车股份有限公司', '长安汽车'],
    ['广州有限公司', '广州'],
  ])('a county without its kind is a brand, unless it follows its city: %s → %s', (name, core) => {
    expect(coreName(name)).toBe(core);
  });

  it('is its own core', () => {
    expect(coreName(coreName('佛山市南海正窗门窗有限公司'))).toBe('正窗门窗');
  });
});

describe('what is offered as possibly the same', () => {
  it.each([
    ['广州某某纸业有限公司', '佛山某某纸业有限公司', 'core_name'],
    ['佛山市南海正窗门窗有限公司', '正窗门窗', 'core_name'],
    ['佛山市南海正窗门窗有限公司', '佛山市南海正宗门窗有限公司', 'typo'],
    ['佛山市南海正窗门窗有限公司', '佛山正门窗有限公司', 'typo'],
    ['佛山市南海正窗门窗有限公司', '佛山市南海正门窗窗有限公司', 'typo'],
    ['广西桂平华隆超市集团有限公司', '桂平市华龙超市有限公司', 'typo'],
  ])('%s, %s: %s', (one, other, why) => {
    expect(likenessOf(named(one), named(other))).toBe(why);
    expect(likenessOf(named(other), named(one))).toBe(why);
  });

  it('the short name, of either, with its region', () => {
    expect(
      likenessOf(named('北京银行股份有限公司', '北京银行'), named('上海银行股份有限公司', '上海银行')),
    ).toBeUndefined();
    expect(likenessOf(named('佛山市南海正窗门窗有限公司', '正窗'), named('正窗'))).toBe('short_name');
    expect(likenessOf(named('甲乙门窗有限公司', '正窗'), named('佛山市正大家居有限公司', '正窗'))).toBe('short_name');
  });

  it.each([
    ['广州某某纸业有限公司', '佛山某某纸厂'],
    ['长春燃气股份有限公司', '深圳市燃气集团股份有限公司'],
    ['深圳市金溢科技股份有限公司', '广东金证科技股份有限公司'],
    ['上海中晶科技有限公司', '泰晶科技股份有限公司'],
    ['广东群发陶瓷有限公司', '上海松发陶瓷股份有限公司'],
    ['南宁第一建筑安装公司', '南宁第二建筑安装公司'],
    ['佛山市1号门窗有限公司', '佛山市11号门窗有限公司'],
    ['佛山市第1号门窗有限公司', '佛山市第2号门窗有限公司'],
  ])('not %s, %s', (one, other) => {
    expect(likenessOf(named(one), named(other))).toBeUndefined();
  });

  it('a typing error shares one of the cores with a character left out, or is one', () => {
    const [right, wrong] = ['正窗门窗', '正宗门窗'];
    expect(typoKeys(right).filter((key) => typoKeys(wrong).includes(key))).toEqual(['正门窗']);
    expect(typoKeys('正窗家居门')).toContain('正窗家居');
    expect(typoKeys('正窗')).toEqual([]);
  });
});
