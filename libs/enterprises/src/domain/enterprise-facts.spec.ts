import { describe, expect, it } from '@jest/globals';
import { changesBetween, factsAfter, NO_FACTS, refuseTwice } from './enterprise-facts.js';

const FAILING = '914406062319568780';
const VALID = '91440606231956878E';

describe('what may be entered of an enterprise (domain.md §3)', () => {
  it('takes what is given and leaves what is not', () => {
    const entered = factsAfter(NO_FACTS, {
      name: ' 佛山正窗门窗有限公司 ',
      uscc: '91440606231956878e',
      city: undefined,
    });
    expect(entered).toEqual({ ...NO_FACTS, name: '佛山正窗门窗有限公司', uscc: VALID });
    expect(factsAfter(entered, { uscc: null }).uscc).toBeNull();
    expect(factsAfter(entered, { shortName: '正窗' }).uscc).toBe(VALID);
  });

  it('a code that fails its check is kept with a reason, and only then', () => {
    expect(() => factsAfter(NO_FACTS, { name: '甲', uscc: FAILING })).toThrow('uscc_invalid');
    expect(factsAfter(NO_FACTS, { name: '甲', uscc: FAILING, usccReason: '执照如此' })).toMatchObject({
      uscc: FAILING,
      usccReason: '执照如此',
    });
    expect(factsAfter(NO_FACTS, { name: '甲', uscc: VALID, usccReason: '多余' }).usccReason).toBeNull();
  });

  it.each([
    { given: { name: '!!!' }, code: 'invalid_input' },
    { given: { name: '\u200b' }, code: 'invalid_input' },
    { given: { name: '甲', uscc: '123' }, code: 'invalid_input' },
    { given: { name: '甲', areaCode: '440699' }, code: 'unknown_area' },
    { given: { name: '甲', industryCode: 'C99' }, code: 'unknown_industry' },
    { given: { name: '甲', introducerId: 'i-1' }, code: 'introducer_without_channel' },
  ])('$given is refused: $code', ({ given, code }) => {
    expect(() => factsAfter(NO_FACTS, given)).toThrow(code);
  });

  it('tells what changed', () => {
    const before = factsAfter(NO_FACTS, { name: '甲', city: '佛山' });
    expect(changesBetween(before, factsAfter(before, { city: '广州' }))).toEqual({ city: ['佛山', '广州'] });
    expect(changesBetween(before, before)).toEqual({});
  });

  it('an honour is held once', () => {
    const held = { honour: 'unicorn', listName: null, listYear: 2022 } as const;
    expect(() => {
      refuseTwice([held, { ...held, listYear: 2023 }]);
    }).toThrow('honour_twice');
  });
});
