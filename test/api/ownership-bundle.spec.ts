import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, type Reader, sql } from '#libs/database';
import { addDays, type BusinessDate, businessDateOf, type Instant, startOfDay } from '#libs/kernel';
import { ImportBundle } from '#libs/ledgers';
import { City } from '../support/city.js';
import { type Happened, PlainOwnership } from '../support/plain-ownership.js';
import { describeWithReferenceData, PRESS_2022 } from '../support/reference-data.js';

/** One row of a file that is evidence: its day, the rank of its stage, its row, and the unit's code. */
interface Line {
  readonly enterprise: string;
  readonly on: string;
  readonly rank: number;
  readonly row: number;
  readonly unit: string;
}
interface Period {
  readonly enterprise: string;
  readonly unit: string;
  readonly since: Instant;
  readonly protectedUntil: BusinessDate | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
}
interface Passages {
  readonly total: number;
  readonly items: readonly {
    readonly enterprise: { readonly id: string };
    readonly from: { readonly unitId: string };
    readonly lapsedOn: string | null;
    readonly to: { readonly unitId: string };
    readonly claimedOn: string;
  }[];
}
interface FactRow {
  readonly enterprise: string;
  readonly project: string | null;
  readonly kind: string;
  readonly on: BusinessDate | null;
  readonly unit: string | null;
  /** JSON, with the row of the file. */
  readonly source: string;
  readonly claimAt: Instant | null;
}

const RANKS: Readonly<Record<string, number>> = { inbound_visit: 1, intent: 2, contract: 3, receipt: 4 };
const RENEWING = new Set(['meeting', 'outbound_visit', 'inbound_visit', 'event']);

/** Enterprise, first owner, first day without protection, new owner, day of its claim. */
const PASSED = [
  'P1097 T4 2022-09-18 T5 2022-10-11',
  'P1210 C1 2022-09-18 T4 2022-10-09',
  'P1782 T7 2022-09-27 T1 2022-10-26',
  'P1823 S2 2022-07-05 I01 2022-08-08',
  'P1843 I08 2022-07-20 C1 2022-08-20',
  'P1871 C5 2022-08-21 I08 2022-08-21',
  'P1880 C5 2022-08-25 C4 2022-09-22',
  'P1881 C1 2022-07-27 I08 2022-08-10',
  'P1889 I05 2022-09-27 I07 2022-09-29',
  'P1891 C5 2022-08-07 I04 2022-09-23',
  'P1893 I01 2022-07-24 C5 2022-08-18',
  'P1908 C2 2022-08-18 I02 2022-09-19',
  'P1909 I04 2022-07-05 C2 2022-09-26',
  'P1911 C3 2022-07-19 I07 2022-09-09',
];

describeWithReferenceData('owners after the bundle of 2022 (domain.md §5, ledgers.md §2)', () => {
  let city: City;
  let reader: Reader;
  let periods: Map<string, Period[]>;
  let shared: string[];

  beforeAll(async () => {
    city = await City.startEmpty();
    await city.server.app.get(ImportBundle).run(PRESS_2022 ?? '');
    ({ reader } = city.server.app.get(Database));
    periods = byEnterprise(
      await reader.run<Period>(sql`
        SELECT x.external_id AS enterprise, u.external_id AS unit, p.since, p.protected_until AS "protectedUntil",
               p.ended_at AS "endedAt", p.ended_by AS "endedBy"
          FROM ownership_period p
          JOIN external_reference u ON u.record_id = p.unit_id AND u.kind = 'unit'
          JOIN external_reference x ON x.record_id = p.enterprise_id AND x.kind = 'enterprise'
         WHERE p.voided_at IS NULL ORDER BY p.since`),
    );
    shared = contactedBySeveralTeams();
  });
  afterAll(async () => {
    await city.close();
  });

  it('139 enterprises are contacted by two or more field teams; each was first owned by the unit of its earliest evidence', () => {
    expect(shared).toHaveLength(139);
    const evidence = byEnterprise(evidenceLines());
    for (const enterprise of shared) {
      const [first] = (evidence.get(enterprise) ?? []).sort((a, b) =>
        a.on === b.on ? a.rank - b.rank || a.row - b.row : a.on < b.on ? -1 : 1,
      );
      const [owner] = periods.get(enterprise) ?? [];
      expect({ enterprise, unit: owner?.unit, on: owner === undefined ? '' : businessDateOf(owner.since) }).toEqual({
        enterprise,
        unit: first?.unit,
        on: first?.on,
      });
    }
  });

  it('those that have passed to another unit by lapse are those that the plain calculation names, with both dates', async () => {
    const facts = byEnterprise(await factRows(reader));
    const passed: string[] = [];
    for (const [enterprise, rows] of facts) {
      const plain = new PlainOwnership(historyOf(rows));
      const stored = periods.get(enterprise) ?? [];
      expect({ enterprise, owners: stored.map(({ unit, since }) => ({ unit, since })) }).toEqual({
        enterprise,
        owners: plain.owners.map(({ unit, since }) => ({ unit, since })),
      });
      expect(stored.at(-1)?.protectedUntil ?? null).toBe(plain.protectedUntil());
      stored.forEach((period, place) => {
        const next = stored[place + 1];
        if (next === undefined || next.unit === period.unit) return;
        expect(period).toMatchObject({ endedBy: 'lapse', endedAt: next.since });
        const lapsedOn = addDays(period.protectedUntil ?? businessDateOf(period.since), 1);
        expect(lapsedOn <= businessDateOf(next.since)).toBe(true);
        passed.push(`${enterprise} ${period.unit} ${lapsedOn} ${next.unit} ${businessDateOf(next.since)}`);
      });
    }
    expect(passed.sort()).toEqual(PASSED);
  });

  it('the office reads the list of them, with the dates of lapse and new claim', async () => {
    await city.addOfficeUser('tester');
    const office = await city.signIn('tester');
    const { items, total } = await office.reads<Passages>('/ownership-passages?by=lapse&limit=200');
    const codes = new Map(
      (
        await reader.sql<{ id: string; code: string }>`
          SELECT record_id AS id, external_id AS code FROM external_reference WHERE kind IN ('unit', 'enterprise')`
      ).map(({ id, code }) => [id, code]),
    );
    const listed = items.map(({ enterprise, from, lapsedOn, to, claimedOn }) =>
      [codes.get(enterprise.id), codes.get(from.unitId), lapsedOn, codes.get(to.unitId), claimedOn].join(' '),
    );
    expect({ total, listed: listed.sort() }).toEqual({ total: PASSED.length, listed: PASSED });
  });
});

function contactedBySeveralTeams(): string[] {
  const teams = new Map<string, Set<string>>();
  for (const { enterprise_id: enterprise = '', unit_id: unit = '' } of csv('contacts.csv')) {
    if (unit.startsWith('T')) teams.set(enterprise, (teams.get(enterprise) ?? new Set()).add(unit));
  }
  return [...teams].filter(([, units]) => units.size > 1).map(([enterprise]) => enterprise);
}

/** All that is evidence in the four files, as it is written there. */
function evidenceLines(): Line[] {
  const enterpriseOf = new Map(csv('projects.csv').map((row) => [row['project_id'] ?? '', row['enterprise_id'] ?? '']));
  const leadOf = new Map(csv('projects.csv').map((row) => [row['project_id'] ?? '', row['lead_unit_id'] ?? '']));
  const line = (enterprise = '', on = '', rank: number, row: number, unit = ''): Line[] =>
    on === '' ? [] : [{ enterprise, on, rank, row, unit }];
  return [
    ...csv('contacts.csv').flatMap((r, i) => line(r['enterprise_id'], r['contact_date'], 0, i, r['unit_id'])),
    ...csv('visits.csv').flatMap((r, i) => line(r['enterprise_id'], r['visit_date'], 1, i, r['unit_id'])),
    ...csv('projects.csv').flatMap((r, i) => [
      ...line(r['enterprise_id'], r['intent_date'], 2, i, r['lead_unit_id']),
      ...line(r['enterprise_id'], r['signed_date'], 3, i, r['lead_unit_id']),
    ]),
    ...csv('funds.csv').flatMap((r, i) =>
      r['record_type'] === '到位'
        ? line(enterpriseOf.get(r['project_id'] ?? ''), r['arrive_date'], 4, i, leadOf.get(r['project_id'] ?? ''))
        : [],
    ),
  ];
}

function factRows(reader: Reader): Promise<FactRow[]> {
  return reader.run<FactRow>(sql`
    SELECT x.external_id AS enterprise, v.project_id AS project, v.kind, v.happened_on AS "on", u.external_id AS unit,
           v.source, v.claim_at AS "claimAt"
      FROM evidence v JOIN external_reference x ON x.record_id = v.enterprise_id AND x.kind = 'enterprise'
      LEFT JOIN external_reference u ON u.record_id = v.unit_id AND u.kind = 'unit'
     WHERE v.kind <> 'waiver'`);
}

/** The facts of one enterprise in the order of day, stage and row; a ledger's row counts within its day. */
function historyOf(rows: readonly FactRow[]): Happened[] {
  const seen = new Set<number>();
  const timed = rows.flatMap((fact) => {
    const { row } = JSON.parse(fact.source) as { row: number };
    const rank = RANKS[fact.kind] ?? (fact.project === null ? 0 : 4);
    // What has no day stands where the step before it stands; it is no evidence, and renews nothing new.
    const at = fact.on === null ? fact.claimAt : startOfDay(fact.on) + rank * 10_000_000_000 + row;
    return at === null ? [] : [{ ...fact, rank, at: at as Instant }];
  });
  timed.sort((a, b) => a.at - b.at);
  return timed.map(({ kind, project, unit, rank, at }): Happened => {
    const isEvidence = project === null ? kind !== 'note' : Object.hasOwn(RANKS, kind);
    const isNew = isEvidence && !seen.has(rank);
    if (isEvidence) seen.add(rank);
    return {
      at,
      ...(isEvidence && unit !== null ? { claimedBy: unit } : {}),
      ...(project !== null && kind !== 'reversal' && kind !== 'termination' ? { renewedBy: 'project' } : {}),
      ...(project === null && RENEWING.has(kind) && unit !== null ? { renewedBy: unit } : {}),
      ...(isNew ? { newStage: true } : {}),
      ...(kind === 'contract' ? { signed: project ?? '' } : {}),
      ...(kind === 'termination' ? { terminated: project ?? '' } : {}),
    };
  });
}

function byEnterprise<Row extends { readonly enterprise: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.enterprise, [...(groups.get(row.enterprise) ?? []), row]);
  return groups;
}

function csv(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(PRESS_2022 ?? '', file), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
  });
}
