import type { LookupItem } from '../collision/lookup.queries.js';
import { blankRegistration, bodyOf, likenessIn } from './registration.js';

const found = (match: LookupItem['match']): LookupItem => ({
  enterpriseId: match,
  name: '佛山市正窗门窗有限公司',
  match,
  status: 'held',
  owner: null,
  stage: null,
  since: null,
  protectedUntil: null,
});

describe('what is told of a new enterprise', () => {
  it('holds what was written, without the blanks around it, and nothing of what was left open', () => {
    const given = { ...blankRegistration(' 正窗门窗 '), uscc: ' 91440606231956878E', city: '  ' };
    expect(bodyOf('1', given, [])).toEqual({
      id: '1',
      name: '正窗门窗',
      uscc: '91440606231956878E',
      channel: 'direct',
    });
  });

  it('says which of those that look alike are others', () => {
    expect(bodyOf('1', blankRegistration('正窗门窗'), ['2', '3'])).toMatchObject({ confirmNotDuplicate: ['2', '3'] });
  });
});

describe('what was found for a name', () => {
  it.each(['name', 'uscc'] as const)('equal by %s: it is that one', (match) => {
    expect(likenessIn([found('part'), found(match)])).toMatchObject({ same: { match }, alike: [] });
  });

  it.each(['core_name', 'short_name', 'typo'] as const)('by %s it may be that one', (match) => {
    expect(likenessIn([found(match)])).toMatchObject({ same: undefined, alike: [{ match }] });
  });

  it('a name of which the words are a part is another', () => {
    expect(likenessIn([found('part')])).toEqual({ same: undefined, alike: [] });
  });
});
