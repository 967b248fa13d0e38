import { describe, expect, it } from '@jest/globals';
import { claimKeys, type Identity, matchOf, sameAmong } from './same-enterprise.js';

const VALID = '91440606231956878E';
const OTHER_VALID = '914406051937750985';
const FAILING = '914406062319568780';

describe('whether two entries are one enterprise (domain.md §3)', () => {
  it.each([
    { one: ['甲', VALID], other: ['乙', VALID], match: 'uscc' },
    { one: ['甲', FAILING], other: ['乙', FAILING], match: 'uscc' },
    { one: ['甲', null], other: ['甲', null], match: 'name' },
    { one: ['甲', VALID], other: ['甲', null], match: 'name' },
    { one: ['甲', VALID], other: ['甲', FAILING], match: 'name' },
    { one: ['甲', VALID], other: ['甲', OTHER_VALID], match: undefined },
    { one: ['甲', VALID], other: ['乙', OTHER_VALID], match: undefined },
    { one: ['甲', null], other: ['乙', null], match: undefined },
  ] as const)('$one and $other: $match', ({ one, other, match }) => {
    expect(matchOf(identity(one), identity(other))).toBe(match);
    expect(matchOf(identity(other), identity(one))).toBe(match);
  });

  it('a code decides before a name', () => {
    const byName = identity(['甲', null]);
    const byCode = identity(['乙', VALID]);
    expect(sameAmong(identity(['甲', VALID]), [byName, byCode])).toEqual({ enterprise: byCode, match: 'uscc' });
    expect(sameAmong(identity(['丙', null]), [byName, byCode])).toBeUndefined();
  });

  it('claims are serialised by name key and by USCC', () => {
    expect(claimKeys(identity(['甲', VALID]))).toEqual(['enterprise-name:甲', `enterprise-uscc:${VALID}`]);
    expect(claimKeys(identity(['甲', null]))).toEqual(['enterprise-name:甲']);
  });
});

function identity([nameKey, uscc]: readonly [string, string | null]): Identity {
  return { nameKey, uscc };
}
