import { introducerRows } from './introducer-rows';

const introducer = (id: string, name: string) => ({
  id,
  name,
  version: 1,
  kind: 'association' as const,
  areaCode: null,
  note: null,
  recordedAt: '2026-01-01T00:00:00Z',
});
const row = (group: string | null, contacted: number) => ({ group, zh: '', en: '', values: { contacted } });

describe('the register of introducers with their yield', () => {
  it('has all of them, who opened most doors first, and last what nobody introduced', () => {
    const register = [introducer('a', '甲协会'), introducer('b', '乙协会'), introducer('c', '丙协会')];
    const rows = introducerRows(register, { rows: [row('b', 3), row(null, 9)] }, '无引荐人');
    expect(rows.map(({ name, values }) => [name, values['contacted']])).toEqual([
      ['乙协会', 3],
      ['丙协会', undefined],
      ['甲协会', undefined],
      ['无引荐人', 9],
    ]);
  });
});
