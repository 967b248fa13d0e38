import { restTo, toAssign, wantsWaiver } from './split';

const refused = (code: string, more: object = {}) => ({ code, status: 409, title: '', detail: '', ...more });
const ONE = { evidenceId: 'e-1', kind: 'meeting', on: '2026-03-02', unitId: 'u-1' };
const OTHER = { ...ONE, evidenceId: 'e-2' };

describe('what a split asks for before it is done', () => {
  it('whose each piece of evidence is that came since', () => {
    expect(toAssign(refused('assignment_needed', { evidence: [ONE] }))).toEqual([ONE]);
    expect(toAssign(refused('name_taken_over'))).toBeUndefined();
  });

  it('a waiver, where a step would stand on nothing', () => {
    expect(wantsWaiver(refused('evidence_relied_on'))).toBe(true);
    expect(wantsWaiver(refused('assignment_needed'))).toBe(false);
  });

  it('sends the rest to one of the two, and moves none that was assigned', () => {
    expect(restTo([ONE, OTHER], { 'e-1': 'a' }, 'b')).toEqual({ 'e-1': 'a', 'e-2': 'b' });
  });
});
