import { describe, expect, it } from '@jest/globals';
import { businessDate, type Instant } from '#libs/kernel';
import type { ProjectFile } from '../dossier.js';
import { factRecordedAt } from '../new-fact.js';
import { around, NO_SIGNINGS } from './signings-around.js';
import { suspicionsOf } from './suspicions.js';

function signed(enterpriseId: string, on: string, amountYuan = 100_000_000): ProjectFile {
  const id = `${enterpriseId}-project`;
  const fact = { enterpriseId, projectId: id, id: `${enterpriseId}-contract`, kind: 'contract' as const, amountYuan };
  return {
    id,
    name: `${enterpriseId}的项目`,
    enterpriseId,
    investors: [],
    terms: [],
    traits: {
      manufacturing: true,
      firstInvestment: null,
      honours: [],
      chain: 'wood_processing',
      chainPosition: 'unknown',
      mayPublish: false,
      eventId: null,
    },
    facts: [factRecordedAt(1_000 as Instant, { ...fact, on: businessDate(on) })],
  };
}

const A = { id: 'a', name: '甲方木业', parentGroup: '某某控股集团' };
const B = { id: 'b', name: '乙方板材', parentGroup: '某某控股集团' };
const C = { id: 'c', name: '丙方家具', parentGroup: null };

describe('by what signings are measured that are entered at once (domain.md §4)', () => {
  const projects = [signed('a', '2026-03-01'), signed('b', '2026-06-01'), signed('c', '2026-06-01')];
  const rulesOf = (id: string, known = NO_SIGNINGS): string[] =>
    suspicionsOf({
      projects: projects.filter(({ enterpriseId }) => enterpriseId === id),
      ...around([A, B, C], projects, known)(id),
    }).map(({ rule, otherEvidenceId }) => `${rule} ${otherEvidenceId ?? ''}`.trim());

  it('the later signing of one group is held against the earlier; who has no group, against none', () => {
    expect(['a', 'b', 'c'].map((id) => rulesOf(id))).toEqual([[], ['same_controller a-contract'], []]);
  });

  it('what the database holds of the group, or of the chain, counts as well', () => {
    const before = { evidenceId: 'known', on: businessDate('2026-02-01'), enterpriseName: '丁方' };
    expect(rulesOf('a', { ...NO_SIGNINGS, ofGroups: new Map([['某某控股集团', [before]]]) })).toEqual([
      'same_controller known',
    ]);
    const small = new Map([['wood_processing', [1_000, 1_000, 1_000, 1_000, 1_000]]]);
    expect(rulesOf('c', { ...NO_SIGNINGS, amountsOfChain: small })).toEqual(['yuan_slip']);
  });

  it('of fewer contracts than say something, nothing follows', () => {
    expect(around([A], [signed('a', '2026-03-01')], NO_SIGNINGS)('a').amountsOfChain).toEqual(
      new Map([['wood_processing', [100_000_000]]]),
    );
  });
});
