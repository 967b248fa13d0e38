import { readFileSync } from 'node:fs';
import { Database, sql } from '#libs/database';
import { ImportBundle } from '#libs/ledgers';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';
import { describeWithReferenceData, PRESS_2022 } from '../support/reference-data.js';
import { openRows, type ReadTable, wrongNumbers } from '../support/tables.js';

interface Figure {
  readonly key: string;
  readonly unit: string;
  readonly value: number | { numerator: number; denominator: number } | null;
  readonly display: unknown;
}
interface Headline {
  readonly figures: readonly Figure[];
  readonly byUnit: readonly { code: string; areaCode?: string; unitId: string | null; figures: readonly Figure[] }[];
  readonly byMonth: readonly { month: string; figures: readonly Figure[] }[];
}
type Expected = Readonly<Record<string, unknown>>;

const JANUARY_TO_OCTOBER = 'from=2022-01-01&to=2022-10-31';

describeWithReferenceData(
  'the published statement of January–October 2022 (reference data: ZHUDIAN_REFERENCE_DATA)',
  () => {
    let expected: Record<string, Expected> & {
      by_team: Expected[];
      by_county: Expected[];
      by_month: Expected[];
    };
    let city: City;
    let office: Person;

    beforeAll(async () => {
      expected = JSON.parse(readFileSync(`${PRESS_2022 ?? ''}/expected.json`, 'utf8')) as typeof expected;
      city = await City.startEmpty();
      const answer = await city.server.app.get(ImportBundle).run(PRESS_2022 ?? '');
      expect(answer).not.toHaveProperty('badRows');
      await city.addOfficeUser('office-1');
      office = await city.signIn('office-1');
    });
    afterAll(async () => {
      await city.close();
    });

    const headline = (query: string): Promise<Headline> => office.reads<Headline>(`/reports/headline?${query}`);
    const displays = (figures: readonly Figure[]): Record<string, unknown> =>
      Object.fromEntries(figures.map(({ key, display }) => [key, display]));

    it('the promotion event reached 170, and 11 projects of 74.30 亿元 were signed there; each number opens', async () => {
      const { items } = await office.reads<{ items: { id: string; code: string }[] }>('/events');
      const id = items.find(({ code }) => code === 'EV01')?.id ?? '';
      const { counts } = await office.reads<{ counts: Record<string, number> }>(`/events/${id}`);
      expect(counts).toMatchObject({
        reached: 170,
        signed_there_projects: 11,
        signed_there_amount: 7_430_000_000,
      });
      for (const [key, n] of Object.entries(counts)) {
        const { count, sum } = await openRows(office, `/events/${id}/rows?count=${key}`);
        expect({ key, n }).toEqual({ key, n: key.endsWith('_amount') ? sum : count });
      }
    });

    it('by channel: each number of the table is its rows', async () => {
      const table = await office.reads<ReadTable>(`/reports/channels?${JANUARY_TO_OCTOBER}`);
      expect(await wrongNumbers(office, table, JANUARY_TO_OCTOBER)).toEqual([]);
    });

    it('by unit: the sums are the published ones, in each view', async () => {
      const { figures } = await headline(JANUARY_TO_OCTOBER);
      const published = (key: string): unknown => figures.find((figure) => figure.key === key)?.value;
      for (const view of ['credit', 'landing', 'industry_task_force', 'enterprise_task_force']) {
        const { rows, total } = await office.reads<ReadTable>(`/reports/units?${JANUARY_TO_OCTOBER}&view=${view}`);
        for (const key of ['contacted_credited', 'intent_amount', 'signed_projects', 'signed_amount', 'funds_amount']) {
          const sum = rows.reduce((all, { values }) => all + (values[key] ?? 0), 0);
          expect({ view, key, sum }).toEqual({ view, key, sum: total[key] });
        }
        expect(total).toMatchObject({
          signed_projects: published('all_signed_projects'),
          signed_amount: published('all_signed_amount_yi'),
          funds_amount: published('funds_amount_yi'),
        });
      }
    });

    it('stands at the stages of the law, with its waivers', async () => {
      const { reader } = city.server.app.get(Database);
      const stages = await reader.run<{ stage: string; n: number }>(
        sql`SELECT stage, COUNT(*) AS n FROM enterprise GROUP BY stage`,
      );
      expect(Object.fromEntries(stages.map(({ stage, n }) => [stage, n]))).toEqual({
        contacted: 830,
        visited: 701,
        intent: 204,
        signed: 13,
        funds_in_place: 621,
      });
      const waivers = await reader.run<{ stage: string; n: number }>(
        sql`SELECT stage, COUNT(*) AS n FROM evidence WHERE kind = 'waiver' AND voided_at IS NULL GROUP BY stage`,
      );
      expect(Object.fromEntries(waivers.map(({ stage, n }) => [stage, n]))).toEqual({
        contacted: 485,
        visited: 503,
        intent: 390,
      });
    });

    it('the same bundle again changes nothing', async () => {
      const before = await headline(JANUARY_TO_OCTOBER);
      expect(await city.server.app.get(ImportBundle).run(PRESS_2022 ?? '')).toMatchObject({
        summary: { outcome: 'nothing_new' },
      });
      const after = await headline(JANUARY_TO_OCTOBER);
      expect(after.figures).toEqual(before.figures);
    });

    it.each([
      ['computed_2022_01_10', JANUARY_TO_OCTOBER],
      ['computed_2022_Q1_Q3', 'from=2022-01-01&to=2022-09-30'],
      ['computed_2021_01_10', 'from=2021-01-01&to=2021-10-31&targetYear=2022'],
    ])('%s, every figure', async (name, query) => {
      expect(displays((await headline(query)).figures)).toEqual(expected[name]);
    });

    it('2021 by itself has no targets: "—"', async () => {
      const figures = displays((await headline('from=2021-01-01&to=2021-10-31')).figures);
      expect(figures['all_signed_vs_target_750_pct']).toBeNull();
    });

    it('by team', async () => {
      const { byUnit } = await headline(`${JANUARY_TO_OCTOBER}&kind=field_team`);
      for (const { unit_id: code, name: _, ...figures } of expected.by_team) {
        expect(displays(byUnit.find((unit) => unit.code === code)?.figures ?? [])).toMatchObject(figures);
      }
    });

    it('by county, where projects landed', async () => {
      const { byUnit, figures } = await headline(`${JANUARY_TO_OCTOBER}&view=landing`);
      for (const { county, ...wanted } of expected.by_county) {
        expect(displays(byUnit.find(({ areaCode }) => areaCode === county)?.figures ?? [])).toMatchObject(wanted);
      }
      expect(figures.filter(({ key }) => key.startsWith('field_'))).toEqual([]);
    });

    it('by month', async () => {
      const { byMonth } = await headline(JANUARY_TO_OCTOBER);
      for (const { month, ...figures } of expected.by_month) {
        expect(displays(byMonth.find((one) => one.month === month)?.figures ?? [])).toMatchObject(figures);
      }
    });

    it('no wrong answer stands for the figure it would be mistaken for', async () => {
      const figures = displays((await headline(JANUARY_TO_OCTOBER)).figures);
      expect([1919, 1841, 1952, 4617]).not.toContain(figures['field_enterprises_contacted']);
      expect([1016, 996]).not.toContain(figures['field_enterprises_visited']);
      expect(figures['field_intent_projects']).not.toBe(465);
      expect(figures['all_signed_projects']).not.toBe(252);
      expect([1_495_249, 5_498_400]).not.toContain(figures['funds_amount_wan']);
      expect(figures['field_signed_amount_wan']).not.toBe(7_441_900);
    });

    it('every figure opens: the count or the sum of its rows is the figure', async () => {
      const { figures } = await headline(JANUARY_TO_OCTOBER);
      for (const { key, value, unit } of figures) {
        if (typeof value !== 'number') continue;
        const rows = await allRows(office, `figure=${encodeURIComponent(key)}&${JANUARY_TO_OCTOBER}`);
        const isMoney = unit === 'wan' || unit === 'yi';
        expect({
          key,
          value: isMoney ? rows.reduce((sum, row) => sum + (row.amountYuan ?? 0), 0) : rows.length,
        }).toEqual({ key, value });
      }
    });

    it('three pairs share name and investor: flagged, and counted all the same', async () => {
      const flagged = await office.reads<{
        total: number;
        items: { projectId: string; otherProjectId: string; enterpriseId: string }[];
      }>('/flags?rule=same_name_and_investor&state=open');
      expect(flagged.total).toBe(3);
      const pairs = flagged.items.map(({ projectId, otherProjectId }) => [projectId, otherProjectId]);
      expect(new Set(pairs.flat()).size).toBe(6);
      const rows = await allRows(office, 'figure=all_signed_projects&from=2020-01-01&to=2022-12-31');
      const intents = await allRows(office, 'figure=field_intent_projects&from=2020-01-01&to=2022-12-31');
      const counted = new Set([...rows, ...intents].map(({ projectId }) => projectId));
      expect(pairs.flat().filter((id) => !counted.has(id))).toEqual([]);
    });

    it('a ratio names its parts, which open', async () => {
      expect(await office.reads(`/reports/rows?figure=field_visit_rate_pct&${JANUARY_TO_OCTOBER}`)).toEqual({
        parts: ['field_enterprises_visited', 'field_enterprises_contacted'],
      });
    });

    it.each(['credit', 'landing', 'industry_task_force', 'enterprise_task_force'])(
      'in view %s the sum over units and what is unassigned is the city total',
      async (view) => {
        const whole = await headline(`${JANUARY_TO_OCTOBER}&view=${view}`);
        const of = (figures: readonly Figure[], key: string): number =>
          figures.find((figure) => figure.key === key)?.value as number;
        for (const [unitKey, cityKey] of [
          ['signed_projects', 'all_signed_projects'],
          ['signed_amount_wan', 'all_signed_amount_wan'],
          ['funds_wan', 'funds_amount_wan'],
        ] as const) {
          const sum = whole.byUnit.reduce((all, { figures }) => all + of(figures, unitKey), 0);
          expect(sum).toBe(of(whole.figures, cityKey));
        }
      },
    );
  },
);

interface Row {
  readonly amountYuan: number | null;
  readonly projectId: string | null;
}

async function allRows(person: Person, query: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Row[]; nextCursor: string | null } = await person.reads(
      `/reports/rows?${query}&limit=200${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}
