import { blankPerson, bodyOfChange, bodyOfNew, draftOf } from './person-draft.js';

const PERSON = {
  id: 'p',
  enterpriseId: 'e',
  version: 3,
  name: '容伟',
  title: '总经理',
  phones: ['138****5678'],
  wechat: 'r****1',
  email: null,
  decisionRole: 'decides',
  masked: true,
  erased: false,
  recordedAt: '2026-11-18T00:00:00.000Z',
} as const;

describe('a contact person on the page (domain.md §3)', () => {
  it('phones are given one a line, or parted as people part them', () => {
    const draft = { ...blankPerson, name: ' 容伟 ', phones: '13812345678\n 0757-86001234，13900001111\n' };
    expect(bodyOfNew(draft)).toEqual({
      name: '容伟',
      phones: ['13812345678', '0757-86001234', '13900001111'],
      decisionRole: 'unknown',
    });
  });

  it('a correction never writes back what is masked', () => {
    const draft = draftOf({ ...PERSON, phones: [...PERSON.phones] });
    expect(Object.values(draft).join(' ')).not.toContain('*');
    expect(bodyOfChange({ ...draft, title: '' }, { ...PERSON, phones: [...PERSON.phones] })).toEqual({
      version: 3,
      name: '容伟',
      title: null,
      decisionRole: 'decides',
    });
  });
});
