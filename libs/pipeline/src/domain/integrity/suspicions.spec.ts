import { describe, expect, it } from '@jest/globals';
import { businessDate, type Instant } from '#libs/kernel';
import type { ProjectFile } from '../dossier.js';
import { factRecordedAt } from '../new-fact.js';
import type { Signings, Suspicion } from './signing.js';
import { reasonOf, suspicionKey, suspicionsOf } from './suspicions.js';

interface Told {
  readonly name?: string;
  readonly intentOn?: string;
  readonly signedOn?: readonly string[];
  readonly amountYuan?: number;
}

function project(
  id: string,
  { name = `项目${id}`, intentOn, signedOn = [], amountYuan = 100_000_000 }: Told,
): ProjectFile {
  const fact = (kind: 'intent' | 'contract', on: string, place: number) =>
    factRecordedAt((1_000 + place) as Instant, {
      id: `${id}-${kind}-${String(place)}`,
      enterpriseId: 'e',
      projectId: id,
      kind,
      on: businessDate(on),
      amountYuan,
    });
  const traits = {
    manufacturing: true,
    firstInvestment: null,
    honours: [],
    chain: 'wood_processing',
    chainPosition: 'unknown' as const,
    mayPublish: false,
    eventId: null,
  };
  const facts = [
    ...(intentOn === undefined ? [] : [fact('intent', intentOn, 0)]),
    ...signedOn.map((on, place) => fact('contract', on, place + 1)),
  ];
  return { id, name, enterpriseId: 'e', investors: [], terms: [], traits, facts };
}

function found(projects: readonly ProjectFile[], more: Partial<Signings> = {}): Suspicion[] {
  return suspicionsOf({ projects, ofGroup: [], amountsOfChain: new Map(), ...more });
}
const rules = (...args: Parameters<typeof found>): string[] => found(...args).map(({ rule }) => rule);

describe('integrity of signing (domain.md §4)', () => {
  it('one project, signed long after its intent, is nothing', () => {
    expect(found([project('a', { intentOn: '2026-01-01', signedOn: ['2026-03-01'] })])).toEqual([]);
  });

  it('the same project signed again: against its first signing', () => {
    const again = project('a', { signedOn: ['2026-05-01', '2026-03-01'] });
    expect(found([again])).toMatchObject([
      {
        rule: 'signed_again',
        evidenceId: 'a-contract-1',
        otherEvidenceId: 'a-contract-2',
        facts: { on: '2026-03-01' },
      },
    ]);
  });

  it('the same name and investor twice: the later one, signed or not', () => {
    const [one, two] = [
      project('a', { name: '门窗（一）', intentOn: '2026-03-01' }),
      project('b', { name: '门窗(一)', intentOn: '2026-01-01' }),
    ];
    expect(found([one, two])).toMatchObject([
      { rule: 'same_name_and_investor', projectId: 'a', otherEvidenceId: 'b-intent-0' },
    ]);
    expect(rules([one, project('c', { name: '门窗（二）', intentOn: '2026-01-01' })])).toEqual([]);
  });

  it.each([
    ['木板生产线增资项目', ['increase_as_new']],
    ['木板二期', ['increase_as_new']],
    ['木板生产', []],
  ])('an increase of capital entered as new: %s', (name, expected) => {
    const first = project('a', { signedOn: ['2026-01-01'] });
    expect(rules([first, project('b', { name, signedOn: ['2026-06-01'] })])).toEqual(expected);
    expect(rules([project('b', { name, signedOn: ['2026-06-01'] })])).toEqual([]);
  });

  it.each([
    ['2025-06-01', ['same_controller']],
    ['2025-05-31', []],
    ['2026-06-02', []],
  ])('the same controller under a new name: another of its group signed on %s', (on, expected) => {
    const ofGroup = [{ evidenceId: 'x', on: businessDate(on), enterpriseName: '甲公司' }];
    expect(rules([project('a', { signedOn: ['2026-06-01'] })], { ofGroup })).toEqual(expected);
  });

  it.each([
    ['2026-01-31', ['amount_split']],
    ['2026-02-01', []],
  ])('an amount split: 2026-01-01, and again on %s', (on, expected) => {
    expect(rules([project('a', { signedOn: ['2026-01-01'] }), project('b', { signedOn: [on] })])).toEqual(expected);
  });

  it.each([
    [100_000_000_000, ['yuan_slip']],
    [99_999_999_999, []],
    [100_000, ['yuan_slip']],
    [100_001, []],
  ])('a 元/万元 slip: %d against a median of 1 亿', (amountYuan, expected) => {
    const amounts = [1, 100_000_000, 100_000_000, 100_000_000, 9_000_000_000_000];
    const of = (list: readonly number[]) => ({ amountsOfChain: new Map([['wood_processing', list]]) });
    const signed = [project('a', { signedOn: ['2026-01-01'], amountYuan })];
    expect(rules(signed, of(amounts))).toEqual(expected);
    expect(rules(signed, of(amounts.slice(1)))).toEqual([]);
  });

  it.each([
    ['2026-01-01', ['signed_soon']],
    ['2026-01-06', ['signed_soon']],
    ['2026-01-07', []],
  ])('signed within 5 days of its intent: 2026-01-01, signed on %s', (on, expected) => {
    expect(rules([project('a', { intentOn: '2026-01-01', signedOn: [on] })])).toEqual(expected);
  });

  it('each has its reason in words, filled, in both languages, and a key of its own', () => {
    const projects = [
      project('a', { name: '门窗', intentOn: '2026-01-01', signedOn: ['2026-01-02', '2026-01-03'] }),
      project('b', { name: '门窗', intentOn: '2026-01-05', signedOn: ['2026-01-06'], amountYuan: 1 }),
      project('c', { name: '门窗二期', signedOn: ['2026-01-07'] }),
    ];
    const all = found(projects, {
      ofGroup: [{ evidenceId: 'x', on: businessDate('2025-12-01'), enterpriseName: '甲公司' }],
      amountsOfChain: new Map([['wood_processing', [1e8, 1e8, 1e8, 1e8, 1e8]]]),
    });
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(7);
    expect(new Set(all.map(suspicionKey)).size).toBe(all.length);
    for (const suspicion of all) {
      const { zh, en } = reasonOf(suspicion);
      expect(`${zh} ${en}`).not.toMatch(/[{}—]|undefined/);
    }
  });
});
