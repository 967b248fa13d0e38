import { activityBody, draftOf, missingIn } from './draft.js';
import type { Reading } from './reading/reading.js';

const NOTHING: Reading = {
  enterprise: null,
  candidates: [],
  kind: null,
  occurredOn: null,
  persons: [],
  nextStep: null,
  amountYuan: null,
  introducer: null,
  interest: null,
};
const NOW = new Date('2026-11-18T07:06:00Z');
const TODAY = '2026-11-18';
const words = { words: '', sure: true, from: 0, to: 1 };
const FIRM = { id: 'e1', name: '维达纸业（广东）有限公司', shortName: '维达纸业' };

describe('the form of the quick log', () => {
  it('a correction outweighs the guess, and without either the day is today', () => {
    const reading: Reading = { ...NOTHING, kind: { ...words, value: 'call' }, enterprise: { ...words, value: FIRM } };
    const draft = draftOf(reading, { kind: 'message' }, TODAY);
    expect(draft).toMatchObject({ kind: 'message', occurredOn: TODAY, isDayGiven: false, enterprise: { id: 'e1' } });
  });

  it('says what is missing, and a visit wants a photo or a reason equally', () => {
    expect(missingIn(draftOf(NOTHING, {}, TODAY), '', 0, TODAY)).toEqual(['sentence', 'enterprise', 'kind']);
    const visit = draftOf({ ...NOTHING, enterprise: { ...words, value: FIRM } }, { kind: 'inbound_visit' }, TODAY);
    expect(missingIn(visit, '来访', 0, TODAY)).toEqual(['photo']);
    expect(missingIn(visit, '来'.repeat(4001), 1, TODAY)).toEqual(['tooLong']);
    expect(missingIn(visit, '来访', 1, TODAY)).toEqual([]);
    expect(missingIn({ ...visit, noPhotoReason: '企业要求不拍照' }, '来访', 0, TODAY)).toEqual([]);
  });

  it('keeps the sentence as it was written; 有意向 moves no stage: nothing but the activity is sent', () => {
    const draft = draftOf({ ...NOTHING, interest: { ...words, value: true } }, { kind: 'call' }, TODAY);
    expect(activityBody(draft, '通了电话，有意向 ', NOW)).toEqual({
      kind: 'call',
      occurredOn: TODAY,
      summary: '通了电话，有意向',
      recordedOnDeviceAt: NOW.toISOString(),
    });
  });

  it('a next step may be taken out by hand', () => {
    const reading: Reading = {
      ...NOTHING,
      nextStep: { ...words, words: '下周三打电话', value: { on: '2026-11-25', kind: 'call' } },
    };
    expect(draftOf(reading, {}, TODAY).nextStep).toEqual({ on: '2026-11-25', kind: 'call', what: '下周三打电话' });
    expect(draftOf(reading, { nextStep: null }, TODAY).nextStep).toBeNull();
  });
});
