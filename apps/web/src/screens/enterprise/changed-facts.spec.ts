import { changedBody, factsOf } from './changed-facts.js';
import type { Enterprise } from './enterprise.queries.js';

const ENTERPRISE = {
  version: 4,
  name: '佛山市正窗门窗有限公司',
  shortName: '正窗',
  uscc: null,
  usccReason: null,
  areaCode: null,
  city: '首尔',
  chain: 'home_furnishing',
  industryCode: 'C2110',
} as unknown as Enterprise;

describe('what is corrected of an enterprise', () => {
  it('says nothing of what nobody touched', () => {
    expect(changedBody(factsOf(ENTERPRISE), ENTERPRISE)).toEqual({ version: 4 });
  });

  it('a place of the table takes the place of what was written; an emptied field is taken away', () => {
    const draft = {
      ...factsOf(ENTERPRISE),
      areaCode: '440605',
      city: '',
      shortName: '  ',
      uscc: ' 91440606231956878E',
    };
    expect(changedBody(draft, ENTERPRISE)).toEqual({
      version: 4,
      areaCode: '440605',
      city: null,
      shortName: null,
      uscc: '91440606231956878E',
    });
  });
});
