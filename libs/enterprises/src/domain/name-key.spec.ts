import { describe, expect, it } from '@jest/globals';
import { asBeginning, charactersOf, nameKey, pairsOf, searchKey, searchText } from './name-key.js';

describe('equal keys are the same name (domain.md §3)', () => {
  it.each([
    ['广东联盛水环境工程有限公司', '廣東聯盛水環境工程有限公司'],
    ['速必雅金属印务(惠阳)有限公司', '速必雅金属印务（惠阳）有限公司'],
    ['速必雅金属印务（惠阳）有限公司', '速必雅金属印务〔惠阳〕有限公司'],
    ['佛山市南海正窗门窗有限公司', ' 佛山市 南海　正窗门窗有限公司\u200b'],
    ['TCL通力电子（惠州）有限公司', 'Ｔｃｌ通力电子(惠州)有限公司'],
  ])('%s = %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['广州某某纸业有限公司', '佛山某某纸业有限公司'],
    ['某某纸业', '某某纸业有限公司'],
  ])('%s ≠ %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('converts by phrase: one Traditional character has several Simplified ones', () => {
    expect(nameKey('乾燥設備')).toBe('干燥设备');
    expect(nameKey('乾隆實業')).toBe('乾隆实业');
    expect(nameKey('皇后紡織')).toBe('皇后纺织');
  });

  it('is its own key', () => {
    const key = nameKey('廣東乾燥設備（集團）有限公司');
    expect(nameKey(key)).toBe(key);
  });
});

describe('the search text', () => {
  it('has the names between edges, without punctuation', () => {
    expect(searchText('廣東（某某）·集團', '某某')).toBe('|广东某某集团|某某|');
    expect(searchText('某某', null)).toBe('|某某|');
    expect(searchText('!!!', '…')).toBe('|');
  });

  it('shows whether a name begins with a key', () => {
    const text = searchText('佛山正窗门窗', '正窗');
    expect(text.includes(asBeginning(searchKey('正窗')))).toBe(true);
    expect(text.includes(asBeginning(searchKey('门窗')))).toBe(false);
  });

  it('is cut into pairs of characters, also beyond the first plane', () => {
    expect(pairsOf('|正窗|')).toEqual(['|正', '正窗', '窗|']);
    expect(pairsOf('𬭎业')).toEqual(['𬭎业']);
    expect(pairsOf('正')).toEqual([]);
    expect(charactersOf('|正窗正|')).toEqual(['正', '窗']);
  });
});
