import { City } from '../support/city.js';
import { Deal, type Project } from '../support/deal.js';
import type { Person } from '../support/person.js';
import { openRows, type ReadTable, wrongNumbers } from '../support/tables.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const YI = 100_000_000;

describe('tables by unit, channel, introducer, chain and stage, each number with its rows (domain.md §6)', () => {
  let city: City;
  let member: Person;
  let other: Person;
  let office: Person;
  let introducerId: string;

  const table = (report: string, query = YEAR) => office.reads<ReadTable>(`/reports/${report}?${query}`);
  const valuesOf = ({ rows }: ReadTable, group: string | null | undefined) =>
    rows.find((row) => row.group === group)?.values;
  const receive = async (project: Project, on: string, yuan: number): Promise<void> => {
    await office.does(`/funds/${await project.receive(on, yuan)}/verify`);
  };

  /**
   * A: introduced by the chamber; met 1 March, visited 11 March, intent 21 March (wood, upstream), signed 20 May for 12 亿 and
   * 1 亿 more in June, 3 亿 arrived. B: direct, met by GDQ1 on 1 April and by GDQ2 on the 5th, visited on the 21st, intent of
   * 6 亿. C: by the chamber too, met by GDQ2 on 2 May, nothing more. D: met in 2025, visited 2 June 2026.
   */
  beforeAll(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    other = await city.signIn('gdq2-member');
    office = await city.signIn('office-1');
    introducerId = (await member.does<{ id: string }>('/introducers', { kind: 'association', name: '深圳商会' })).id;
    const introduced = { channel: 'association', introducerId };
    const a = await Deal.begin(member, introduced);
    await a.contact('2026-03-01');
    await a.visit('2026-03-11');
    const signed = await a.project(city.units['C1'] ?? '', '2026-03-21', {
      chain: 'wood_processing',
      chainPosition: 'upstream',
      intendedAmountYuan: 12 * YI,
      mayPublish: false,
      credits: [
        { unitId: city.units['GDQ1'], percent: 70, lead: true },
        { unitId: city.units['GDQ2'], percent: 30, lead: false },
      ],
    });
    await signed.sign('2026-05-20', { amountYuan: 12 * YI });
    const amendment = { on: '2026-06-15', deltaYuan: YI, reason: '追加', attachments: [await member.upload()] };
    await member.does(`/projects/${signed.id}/amendments`, amendment);
    await receive(signed, '2026-06-20', 2 * YI);
    await receive(signed, '2026-07-20', YI);
    const b = await Deal.begin(member);
    await b.contact('2026-04-01');
    await b.by(other).contact('2026-04-05', { touch: true });
    await b.visit('2026-04-21');
    await b.project(city.units['C2'] ?? '', '2026-05-01', { intendedAmountYuan: 6 * YI, mayPublish: true });
    await (await Deal.begin(other, introduced)).contact('2026-05-02');
    const d = await Deal.begin(member);
    await d.contact('2025-12-01');
    await d.visit('2026-06-02');
  });
  afterAll(async () => {
    await city.close();
  });

  it('by channel and by introducer: from the first contact through to funds', async () => {
    const chamber = {
      contacted: 2,
      visited: 1,
      intent_projects: 1,
      intent_amount: 12 * YI,
      signed_projects: 1,
      signed_amount: 13 * YI,
      funded_projects: 1,
      funds_amount: 3 * YI,
    };
    const channels = await table('channels');
    expect(valuesOf(channels, 'association')).toEqual(chamber);
    expect(valuesOf(channels, 'direct')).toMatchObject({
      contacted: 1,
      visited: 2,
      intent_projects: 1,
      signed_projects: 0,
    });
    const introducers = await table('introducers');
    expect(introducers.rows).toMatchObject([
      { group: introducerId, zh: '深圳商会', kind: 'association', values: chamber },
    ]);
    expect(await wrongNumbers(office, channels, YEAR)).toEqual([]);
    expect(await wrongNumbers(office, introducers, YEAR)).toEqual([]);
    expect(valuesOf(await table('channels', 'from=2026-07-01&to=2026-07-31'), 'association')).toMatchObject({
      contacted: 0,
      signed_amount: 0,
      funded_projects: 1,
      funds_amount: YI,
    });
  });

  it('by unit: whole counts to the lead, shares of the money, touched beside credited', async () => {
    const units = await table('units');
    expect(valuesOf(units, city.units['GDQ1'])).toMatchObject({
      contacted_credited: 2,
      contacted_touched: 2,
      visited_credited: 3,
      signed_projects: 1,
      signed_amount: 9.1 * YI,
      funds_amount: 2.1 * YI,
    });
    expect(valuesOf(units, city.units['GDQ2'])).toMatchObject({
      contacted_credited: 1,
      contacted_touched: 2,
      signed_projects: 0,
      signed_amount: 3.9 * YI,
      funded_projects: 0,
      funds_amount: 0.9 * YI,
    });
    expect(units.total).toMatchObject({ contacted_credited: 3, contacted_touched: 3, signed_amount: 13 * YI });
    expect(await wrongNumbers(office, units, YEAR, ['contacted_touched', 'visited_touched'])).toEqual([]);
    const landing = await table('units', `${YEAR}&view=landing`);
    expect(valuesOf(landing, city.units['C1'])).toMatchObject({ signed_projects: 1, signed_amount: 13 * YI });
    expect(
      await wrongNumbers(office, landing, `${YEAR}&view=landing`, ['contacted_touched', 'visited_touched']),
    ).toEqual([]);
    const teams = await table('units', `${YEAR}&kind=field_team&unit=GDQ2`);
    expect(teams.rows.map(({ code }) => code)).toEqual(['GDQ2']);
  });

  it('by chain and position', async () => {
    const chains = await table('chains');
    expect(valuesOf(chains, 'wood_processing')).toMatchObject({
      signed_projects: 1,
      signed_upstream: 1,
      signed_unknown: 0,
    });
    expect(valuesOf(chains, null)).toMatchObject({ intent_projects: 1, intent_amount: 6 * YI });
    expect(await wrongNumbers(office, chains, YEAR)).toEqual([]);
  });

  it('the funnel follows those that entered a stage in the period', async () => {
    const funnel = await table('funnel');
    expect(funnel.rows.map(({ group, values, days }) => [group, values['entered'], values['advanced'], days])).toEqual([
      ['contacted', 3, 2, { median: 10, mean: 15 }],
      ['visited', 3, 2, { median: 10, mean: 10 }],
      ['intent', 2, 1, { median: 60, mean: 60 }],
      ['signed', 1, 1, { median: 31, mean: 31 }],
      ['funds_in_place', 1, 0, { median: null, mean: null }],
    ]);
    expect(await wrongNumbers(office, funnel, YEAR)).toEqual([]);
    const ofChamber = await table('funnel', `${YEAR}&channel=association`);
    expect(valuesOf(ofChamber, 'contacted')).toEqual({ entered: 2, advanced: 1, remaining: 1 });
    const before = await table('funnel', 'from=2025-12-01&to=2025-12-31');
    expect(valuesOf(before, 'contacted')).toEqual({ entered: 1, advanced: 1, remaining: 0 });
  });

  it('large projects by threshold, signed and being negotiated; named where 可公开, or one’s own', async () => {
    const large = await office.reads(`/reports/large-projects?${YEAR}`);
    expect(large).toMatchObject({
      counts: [
        { thresholdYuan: 10 * YI, signedProjects: 1, signedAmountYuan: 13 * YI, negotiatingProjects: 0 },
        { thresholdYuan: 5 * YI, signedProjects: 1, negotiatingProjects: 1, negotiatingAmountYuan: 6 * YI },
      ],
      signed: [{ amountYuan: 13 * YI, thresholdYuan: 10 * YI, name: expect.any(String) as unknown }],
      negotiating: [{ amountYuan: 6 * YI, thresholdYuan: 5 * YI }],
    });
    const seenBy = async (username: string) => {
      const who = await city.signIn(username);
      const { signed, negotiating } = await who.reads<Record<'signed' | 'negotiating', { name: string | null }[]>>(
        `/reports/large-projects?${YEAR}`,
      );
      return [signed[0]?.name === null, negotiating[0]?.name === null];
    };
    expect(await seenBy('gdq3-member')).toEqual([true, false]);
    for (const own of ['gdq1-member', 'gdq2-member', 'c1-member', 'leader'])
      expect(await seenBy(own)).toEqual([false, false]);
  });

  it('a column that there is not is refused, and so is a period that runs backwards', async () => {
    const none = await office.get(`/reports/table-rows?report=chains&column=contacted&${YEAR}`);
    expect(none).toMatchObject({ status: 422, body: { code: 'unknown_figure' } });
    const backwards = await office.get('/reports/channels?from=2026-02-01&to=2026-01-01');
    expect(backwards).toMatchObject({ status: 422, body: { code: 'period_backwards' } });
  });

  it('as of before anything was recorded, there is nothing', async () => {
    const { total } = await table('channels', `${YEAR}&asOf=2026-11-01`);
    expect(Object.values(total).every((n) => n === 0)).toBe(true);
  });
});

describe('difficulties and events in figures', () => {
  let city: City;
  let member: Person;
  let office: Person;
  let project: Project;

  beforeEach(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    office = await city.signIn('office-1');
    const deal = await Deal.begin(member);
    await deal.contact('2026-03-01');
    await deal.visit('2026-03-05');
    project = await deal.project(city.units['C1'] ?? '', '2026-04-01');
    await project.sign('2026-05-10');
  });
  afterEach(async () => {
    await city.close();
  });

  it('difficulties by kind, level and owner, as they stood then', async () => {
    const raise = async (kind: string, ownerUnitId: string | undefined): Promise<string> =>
      (await member.does<{ id: string }>(`/projects/${project.id}/difficulties`, { kind, title: '难点', ownerUnitId }))
        .id;
    const first = await raise('permits', city.units['D01']);
    await raise('permits', city.units['C1']);
    const third = await raise('training', city.units['C1']);
    await member.does(`/difficulties/${first}/escalate`, { text: '办不动' });
    city.clock.moveTo('2026-12-02' as never);
    office = await city.signIn('office-1');
    await office.does(`/difficulties/${third}/resolve`, { on: '2026-12-02', text: '已开班' });
    const read = (asOf = '') => office.reads<Record<string, ReadTable>>(`/reports/difficulties?${YEAR}${asOf}`);
    const { byKind, byLevel, byUnit } = await read();
    const values = (of: ReadTable | undefined) =>
      of?.rows.filter(({ values: { raised } }) => raised !== 0).map(({ group, values: v }) => [group, v]);
    expect(values(byKind)).toEqual([
      ['permits', { raised: 2, open: 2, overdue: 1, resolved: 0 }],
      ['training', { raised: 1, open: 0, overdue: 0, resolved: 1 }],
    ]);
    expect(values(byLevel)).toEqual([
      ['unit', { raised: 2, open: 1, overdue: 0, resolved: 1 }],
      ['office', { raised: 1, open: 1, overdue: 1, resolved: 0 }],
    ]);
    expect(values(byUnit)).toEqual([
      [city.units['C1'], { raised: 2, open: 1, overdue: 0, resolved: 1 }],
      [city.units['D01'], { raised: 1, open: 1, overdue: 1, resolved: 0 }],
    ]);
    for (const one of [byKind, byLevel, byUnit]) {
      if (one === undefined) throw new Error('a table is missing');
      expect(await wrongNumbers(office, one, YEAR)).toEqual([]);
    }
    const then = await read('&asOf=2026-11-30');
    expect(then['byKind']?.total).toEqual({ raised: 3, open: 3, overdue: 1, resolved: 0 });
  });

  it('an event: whom it reached, what was signed there, and what came of it later', async () => {
    const event = { name: '推介会', kind: 'promotion_event', startsOn: '2026-06-10', endsOn: '2026-06-10' };
    const { id } = await member.does<{ id: string }>('/events', event);
    const visitor = await Deal.begin(member);
    await visitor.contact('2026-06-01');
    await visitor.visit('2026-06-02');
    const there = await visitor.project(city.units['C1'] ?? '', '2026-06-05', { eventId: id });
    await there.sign('2026-06-10', { amountYuan: 3 * YI });
    const { lines } = await member.does<{ lines: { enterpriseId: string }[] }>(`/events/${id}/attendees`, {
      text: `${visitor.name}\n佛山市晚来有限公司\n佛山市不来有限公司`,
    });
    const late = new Deal(member, lines[1]?.enterpriseId ?? '', '佛山市晚来有限公司');
    await late.visit('2026-07-01');
    const after = await late.project(city.units['C1'] ?? '', '2026-08-01', { intendedAmountYuan: 2 * YI });
    await after.sign('2026-09-01', { amountYuan: 2 * YI });
    for (const one of [there, after]) await office.does(`/funds/${await one.receive('2026-10-01', YI)}/verify`);
    const { counts } = await office.reads<{ counts: Record<string, number> }>(`/events/${id}`);
    expect(counts).toEqual({
      reached: 3,
      signed_there_projects: 1,
      signed_there_amount: 3 * YI,
      later_visited: 1,
      later_intent_projects: 1,
      later_intent_amount: 2 * YI,
      later_signed_projects: 1,
      later_signed_amount: 2 * YI,
      later_funds_amount: 2 * YI,
    });
    for (const [key, n] of Object.entries(counts)) {
      const { count, sum } = await openRows(office, `/events/${id}/rows?count=${key}`);
      expect({ key, n }).toEqual({ key, n: key.endsWith('_amount') ? sum : count });
    }
    expect((await office.get(`/events/${city.newId()}`)).status).toBe(404);
  });
});
