import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';
import type { ReadTable } from '../support/tables.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const TABLES = ['units', 'funnel', 'chains', 'channels', 'introducers', 'large-projects', 'difficulties'] as const;

/** An answer, and whence it came. */
interface Answer {
  readonly path: string;
  readonly asOf: string;
  readonly body: unknown;
}

describe('a table as of an instant is what it was, whatever was merged or split since (domain.md §3, §6)', () => {
  let city: City;
  let one: Person;
  let two: Person;
  let office: Person;
  let deal: Deal;
  let twin: Deal;
  let eventId: string;

  beforeEach(async () => {
    city = await City.start();
    [one, two, office] = (await Promise.all(
      ['gdq1-member', 'gdq2-member', 'office-1'].map((name) => city.signIn(name)),
    )) as [Person, Person, Person];
    const event = {
      name: '推介会',
      kind: 'promotion_event',
      code: 'EV01',
      startsOn: '2026-03-01',
      endsOn: '2026-03-02',
    };
    eventId = (await office.does<{ id: string }>('/events', event)).id;
    const { id: introducerId } = await one.does<{ id: string }>('/introducers', { kind: 'association', name: '商会' });
    const introduced = { channel: 'association', introducerId, chain: 'wood_processing' };
    deal = await Deal.begin(one, { ...introduced, name: '佛山正窗门窗有限公司' });
    twin = await Deal.begin(two, { channel: 'expo', name: '佛山市大正家居制造厂' });
  });
  afterEach(async () => {
    await city.close();
  });

  const paths = (): string[] => [
    ...TABLES.map((table) => `/reports/${table}?${YEAR}`),
    ...['GDQ1', 'GDQ2'].map((unit) => `/reports/funnel?${YEAR}&unit=${unit}`),
    `/reports/table-rows?report=units&column=contacted_touched&${YEAR}`,
    `/reports/table-rows?report=units&column=contacted_credited&${YEAR}`,
    `/reports/table-rows?report=channels&column=visited&${YEAR}`,
    `/reports/table-rows?report=difficulties_by_kind&column=raised&${YEAR}`,
    `/events/${eventId}?`,
    ...['reached', 'later_visited', 'later_signed_amount'].map((count) => `/events/${eventId}/rows?count=${count}`),
  ];
  /** As of now; a list of rows does not say of when it is, so all are asked at one instant. */
  const answers = async (): Promise<Answer[]> => {
    const { asOf } = await office.reads<{ asOf: string }>(`/reports/units?${YEAR}`);
    return Promise.all(paths().map(async (path) => ({ path, asOf, body: await office.reads(`${path}&asOf=${asOf}`) })));
  };
  const again = (given: readonly Answer[]): Promise<Answer[]> =>
    Promise.all(
      given.map(async ({ path, asOf }) => ({ path, asOf, body: await office.reads(`${path}&asOf=${asOf}`) })),
    );
  const table = (name: string): Promise<ReadTable> => office.reads<ReadTable>(`/reports/${name}?${YEAR}`);

  it('contacts, visits, channels, introducers, the cohort, events and difficulties, before and after a merge and a split', async () => {
    await deal.contact('2026-03-01', { kind: 'event', eventId });
    await deal.visit('2026-03-05');
    await twin.contact('2026-03-02', { kind: 'event', eventId });
    await twin.visit('2026-03-10');
    const project = await twin.project(city.units['C1'] ?? '', '2026-03-20', { chain: 'wood_processing' });
    await project.sign('2026-05-01', { amountYuan: 1_200_000_000 });
    const difficulty = { kind: 'permits', title: '许可证超期', raisedOn: '2026-06-01' };
    await two.does(`/projects/${project.id}/difficulties`, difficulty);

    const apart = await answers();
    expect((await table('channels')).total).toMatchObject({ contacted: 2, visited: 2, signed_projects: 1 });
    expect((await table('introducers')).total).toMatchObject({ contacted: 1, signed_projects: 0 });
    expect(await office.reads(`/events/${eventId}`)).toMatchObject({ counts: { reached: 2, later_visited: 2 } });

    await office.does(`/enterprises/${twin.enterpriseId}/merge`, { intoId: deal.enterpriseId, reason: '同一家' });
    expect((await table('channels')).total).toMatchObject({ contacted: 1, visited: 1, signed_projects: 1 });
    expect((await table('introducers')).total).toMatchObject({ contacted: 1, signed_projects: 1 });
    expect(await office.reads(`/events/${eventId}`)).toMatchObject({ counts: { reached: 1, later_visited: 1 } });
    const merged = await answers();
    expect(await again(apart)).toEqual(apart);

    await office.does(`/enterprises/${twin.enterpriseId}/split`);
    expect((await table('channels')).total).toMatchObject({ contacted: 2, visited: 2 });
    expect(await again(merged)).toEqual(merged);
    expect(await again(apart)).toEqual(apart);
  });
});
