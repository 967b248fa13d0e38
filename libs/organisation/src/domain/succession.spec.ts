import { type Colleague, passOn, type Responsibility } from './succession.js';

const item = (id: string, unitId: string): Responsibility => ({ kind: 'enterprise', id, name: id, unitId });
const colleague = (userId: string, unitId: string, role: Colleague['role'] = 'member'): Colleague => ({
  userId,
  name: userId,
  unitId,
  role,
});
const TEAM = [colleague('leaver', 'team'), colleague('lead', 'team', 'lead'), colleague('successor', 'team')];

const to = (...given: Parameters<typeof passOn>): (string | null)[] =>
  passOn(...given).map((passing) => passing.to?.userId ?? null);

describe('who takes over what somebody answered for (domain.md §2)', () => {
  it('is the successor who is named', () => {
    expect(to('leaver', [item('a', 'team')], TEAM, 'successor')).toEqual(['successor']);
  });

  it('is else the lead of the unit', () => {
    expect(to('leaver', [item('a', 'team')], TEAM, undefined)).toEqual(['lead']);
  });

  it('is in each unit somebody of it (兼职)', () => {
    const both = [...TEAM, colleague('leaver', 'county'), colleague('county-lead', 'county', 'lead')];
    expect(to('leaver', [item('a', 'team'), item('b', 'county')], both, 'successor')).toEqual([
      'successor',
      'county-lead',
    ]);
  });

  it('is nobody where the leaver was the only lead', () => {
    const alone = [colleague('leaver', 'team', 'lead'), colleague('other', 'team')];
    expect(to('leaver', [item('a', 'team')], alone, undefined)).toEqual([null]);
  });

  it('is, of what only a city leader can take, another leader; not the unit’s lead, and nobody where there is none', () => {
    const instruction: Responsibility = { ...item('a', 'office'), kind: 'difficulty', onlyFor: 'leader' };
    const office = [colleague('leaver', 'office', 'leader'), colleague('director', 'office', 'lead')];
    const next = colleague('next', 'office', 'leader');
    expect(to('leaver', [instruction], office, undefined)).toEqual([null]);
    expect(to('leaver', [instruction], [...office, next], undefined)).toEqual(['next']);
    expect(to('leaver', [instruction], [...office, next], 'director')).toEqual(['next']);
  });

  it.each(['leaver', 'stranger'])('is never %s', (named) => {
    expect(() => passOn('leaver', [item('a', 'team')], TEAM, named)).toThrow('not_a_successor');
  });
});
