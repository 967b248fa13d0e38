import { emptyDraft, isComplete, messageOf } from './draft.js';

const EMPTY = emptyDraft('2026-11-18', '2026-12-18');

describe('the composer', () => {
  it('needs words and somebody to read them', () => {
    expect(isComplete(EMPTY)).toBe(false);
    expect(isComplete({ ...EMPTY, title: '例会', body: '请更新' })).toBe(false);
    expect(isComplete({ ...EMPTY, title: '例会', body: '请更新', owners: true })).toBe(true);
  });

  it('says only what was chosen', () => {
    expect(messageOf({ ...EMPTY, title: ' 例会 ', body: '请更新', roles: ['lead'], stage: 'visited' })).toEqual({
      title: '例会',
      body: '请更新',
      audience: { roles: ['lead'] },
      about: { stage: 'visited' },
    });
  });

  it('a time is Shanghai time, wherever the browser is', () => {
    expect(messageOf({ ...EMPTY, when: 'at', at: '2026-11-18T16:07' }).at).toBe('2026-11-18T08:07:00.000Z');
  });

  it('weekly has its weekday, monthly the day on which it begins', () => {
    expect(messageOf({ ...EMPTY, when: 'recurring' }).recurring).toMatchObject({ every: 'weekly', weekday: 4 });
    expect(messageOf({ ...EMPTY, when: 'recurring', every: 'monthly' }).recurring).toMatchObject({ dayOfMonth: 18 });
  });
});
