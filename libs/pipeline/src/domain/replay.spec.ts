import { describe, expect, it } from '@jest/globals';
import { type BusinessDate, businessDate, type Instant } from '#libs/kernel';
import type { Dossier, Fact, ProjectFile } from './dossier.js';
import { factRecordedAt } from './new-fact.js';
import { type LedgerRow, replay } from './replay.js';
import type { FactKind, Stage } from './stage.js';

const NOW = 1_700_000_000_000_000 as Instant;
let serial = 0;

function fact(kind: Exclude<FactKind, 'waiver'>, on: string, projectId: string | null = null): Fact {
  serial += 1;
  const state = kind === 'receipt' ? 'verified' : 'valid';
  return factRecordedAt(NOW, {
    id: `f${String(serial)}`,
    enterpriseId: 'e',
    projectId,
    kind,
    on: businessDate(on),
    state,
  });
}

function project(id: string, facts: readonly Fact[], enterpriseId = 'e'): ProjectFile {
  const traits = {
    manufacturing: null,
    firstInvestment: null,
    honours: [],
    chain: null,
    chainPosition: 'unknown',
    mayPublish: false,
    eventId: null,
  } as const;
  const investors = [...new Set([enterpriseId, 'e'])].map((one) => ({
    enterpriseId: one,
    percent: null,
    principal: one === enterpriseId,
  }));
  return { id, name: id, enterpriseId, investors, terms: [], traits, facts };
}

function row(stage: Stage, on: string, projectId: string | null = null, number = 2): LedgerRow {
  return { stage, on: on as BusinessDate, projectId, file: 'projects.csv', row: number };
}

/** Replays a dossier of which every piece of evidence is a row of the ledger. */
function replayed(facts: readonly Fact[], projects: readonly ProjectFile[]): string[] {
  const dossier: Dossier = { enterpriseId: 'e', facts, projects };
  const rows = [...facts, ...projects.flatMap((one) => one.facts)].map(({ stage, on, projectId }, place) =>
    row(stage as Stage, on ?? '', projectId, place + 2),
  );
  return replay(dossier, rows).map(({ stage, projectId }) => (projectId === null ? stage : `${stage} of ${projectId}`));
}

describe('a ledger of the past lacks earlier steps (domain.md §4, rule 5)', () => {
  it('waives contact, visit and intent before a signing that stands alone', () => {
    expect(replayed([], [project('p', [fact('contract', '2022-03-01', 'p')])])).toEqual([
      'contacted',
      'visited',
      'intent of p',
    ]);
  });

  it('waives nothing where every step has evidence on or before the day', () => {
    const facts = [fact('call', '2022-03-01'), fact('inbound_visit', '2022-03-01')];
    expect(
      replayed(facts, [project('p', [fact('intent', '2022-03-01', 'p'), fact('contract', '2022-03-01', 'p')])]),
    ).toEqual([]);
  });

  it('waives a contact that is dated only after the visit: the contact fills it', () => {
    expect(replayed([fact('inbound_visit', '2022-03-01'), fact('call', '2022-03-02')], [])).toEqual(['contacted']);
  });

  it('waives each step once, however many rows lack it', () => {
    const receipts = ['2022-04-01', '2022-05-01'].map((on) => fact('receipt', on, 'p'));
    expect(replayed([], [project('p', [fact('contract', '2022-03-01', 'p'), ...receipts])])).toEqual([
      'contacted',
      'visited',
      'intent of p',
    ]);
  });

  it('waives the intent of a second project, though the first has one', () => {
    const facts = [fact('call', '2022-01-01'), fact('inbound_visit', '2022-01-02')];
    const first = project('p', [fact('intent', '2022-01-03', 'p')]);
    const second = project('q', [fact('contract', '2022-02-01', 'q')]);
    expect(replayed(facts, [first, second])).toEqual(['intent of q']);
  });

  it('waives the signing under a receipt of an unsigned project', () => {
    const facts = [fact('call', '2022-01-01'), fact('inbound_visit', '2022-01-02')];
    expect(
      replayed(facts, [project('p', [fact('intent', '2022-01-03', 'p'), fact('receipt', '2022-02-01', 'p')])]),
    ).toEqual(['signed of p']);
  });

  it('reads by date, then stage, then row, in whatever order the rows come', () => {
    const dossier: Dossier = { enterpriseId: 'e', facts: [], projects: [project('p', [])] };
    const rows = [
      row('funds_in_place', '2022-05-01', 'p', 9),
      row('signed', '2022-05-01', 'p', 7),
      row('signed', '2022-05-01', 'p', 4),
    ];
    expect(replay(dossier, rows).map(({ stage, because }) => [stage, because.stage, because.row])).toEqual([
      ['contacted', 'signed', 4],
      ['visited', 'signed', 4],
      ['intent', 'signed', 4],
      ['signed', 'funds_in_place', 9],
    ]);
  });

  it('asks a co-investor for contact and visit alone', () => {
    const theirs = project('p', [fact('intent', '2022-03-01', 'p'), fact('contract', '2022-04-01', 'p')], 'principal');
    const dossier: Dossier = { enterpriseId: 'e', facts: [fact('call', '2022-02-01')], projects: [theirs] };
    const waivers = replay(dossier, [row('intent', '2022-03-01', 'p'), row('signed', '2022-04-01', 'p')]);
    expect(waivers.map(({ stage, projectId, coInvestorOf }) => [stage, projectId, coInvestorOf])).toEqual([
      ['visited', null, 'p'],
    ]);
  });
});
