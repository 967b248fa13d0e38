import { SealAudit } from '#libs/audit';
import { businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import { headlineOf } from '../support/headline.js';
import type { Person } from '../support/person.js';
import { openStoredData, type StoredData } from '../support/stored-data.js';

const PHONE = '13977512345';
const WECHAT = 'canary_wechat';
const NAME = '金丝雀';

describe('a contact person is erased (domain.md §1, "Deleting")', () => {
  let city: City;
  let office: Person;
  let lead: Person;
  let stored: StoredData;

  beforeAll(async () => {
    city = await City.start();
    office = await city.signIn('office-1');
    lead = await city.signIn('gdq1-lead');
    stored = await openStoredData(city.configuration);
  });
  afterAll(async () => {
    await stored.close();
    await city.close();
  });

  const addPerson = async (enterpriseId: string): Promise<{ id: string; version: number }> =>
    lead.does(`/enterprises/${enterpriseId}/contact-persons`, {
      name: NAME,
      title: '总监',
      phones: [PHONE],
      wechat: WECHAT,
    });
  /** All that the database holds, in every table. */
  const everything = async (): Promise<string> => {
    const isSqlite = city.configuration.databaseUrl === undefined;
    const tables = await stored.rows<{ name: string }>(
      isSqlite
        ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'`
        : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => stored.rows(`SELECT * FROM "${name}"`)));
    return JSON.stringify(rows);
  };

  it('and nothing of them is left anywhere; evidence, figures and the chain are whole', async () => {
    const deal = await Deal.begin(lead);
    const person = await addPerson(deal.enterpriseId);
    await deal.contact('2026-11-01', {
      summary: `与${NAME}谈了电价，电话 ${PHONE}`,
      participants: [{ name: NAME, title: '总监', contactPersonId: person.id }],
      nextAction: { on: '2026-12-01', kind: 'call', what: `回访 ${PHONE}` },
    });
    await deal.visit('2026-11-02', { delegation: { size: 3, head: NAME, members: `${NAME}、覃总` } });
    const project = await deal.project(city.units['C1'] ?? '', '2026-11-03');
    await project.sign('2026-11-04');
    await office.does(`/funds/${await project.receive('2026-11-05', 8_000_000)}/verify`);
    const before = await headlineOf(office, 'from=2026-11-01&to=2026-11-30');
    city.clock.advance(10);
    await city.server.app.get(SealAudit).run();
    expect((await everything()).includes(PHONE)).toBe(true);

    const path = `/contact-persons/${person.id}/erase`;
    expect(await (await city.signIn('gdq1-member')).post(path, { reason: '要求' })).toMatchObject({ status: 403 });
    expect(await (await city.signIn('gdq2-lead')).post(path, { reason: '要求' })).toMatchObject({ status: 404 });
    const erased = await lead.does(path, { reason: `${NAME}本人（${PHONE}）要求` });
    expect(erased).toMatchObject({ name: '（已删除）', phones: [], wechat: null, erased: true });

    const left = await everything();
    expect([PHONE, WECHAT].filter((canary) => left.includes(canary))).toEqual([]);
    const { items } = await lead.reads<{ items: { summary?: string }[] }>(`/enterprises/${deal.enterpriseId}/timeline`);
    const told = JSON.stringify(items);
    expect(told).toContain('谈了电价');
    expect(told).toContain('覃总');
    const after = await headlineOf(office, 'from=2026-11-01&to=2026-11-30');
    expect(after).toEqual({ ...before, asOf: after.asOf });
    expect(after.byUnit['GDQ1']).toMatchObject({ signed_projects: 1, funds_wan: 8_000_000 });
    expect(await lead.stageOf(deal.enterpriseId)).toBe('funds_in_place');
    city.clock.advance(10);
    await city.server.app.get(SealAudit).run();
    expect(await office.reads('/audit/verify')).toMatchObject({ intact: true, unsealed: 0 });

    expect(await lead.post(path, { reason: '再来' })).toMatchObject({ status: 409, body: { code: 'already_erased' } });
    const again = { version: person.version + 1, phones: [PHONE] };
    expect(await lead.patch(`/contact-persons/${person.id}`, again)).toMatchObject({
      status: 409,
      body: { code: 'already_erased' },
    });
  });

  it('when they are kept longer than the office set, and somebody decides so', async () => {
    const idle = await Deal.begin(lead);
    await idle.contact('2026-11-01');
    const person = await addPerson(idle.enterpriseId);
    const signed = await Deal.begin(lead);
    await signed.contact('2026-11-01');
    await signed.visit('2026-11-02');
    await (await signed.project(city.units['C1'] ?? '', '2026-11-03')).sign('2026-11-04');
    await addPerson(signed.enterpriseId);
    const due = async (): Promise<unknown[]> =>
      (await office.reads<{ items: { id: string }[] }>('/contact-persons/due')).items.map(({ id }) => id);

    expect(await office.reads('/settings/retention')).toMatchObject({ months: null, version: 0 });
    expect(await lead.put('/settings/retention', { version: 0, months: 24 })).toMatchObject({ status: 403 });
    expect(await office.put('/settings/retention', { version: 0, months: 24 })).toMatchObject({
      status: 200,
      body: { months: 24, version: 1 },
    });
    expect(await office.put('/settings/retention', { version: 0, months: 12 })).toMatchObject({ status: 409 });
    expect(await due()).toEqual([]);
    city.clock.moveTo(businessDate('2028-11-01'));
    office = await city.signIn('office-1');
    expect(await due()).toEqual([]);
    city.clock.moveTo(businessDate('2028-11-25'));
    office = await city.signIn('office-1');
    lead = await city.signIn('gdq1-lead');
    expect(await due()).toEqual([person.id]);
    await lead.does(`/contact-persons/${person.id}/erase`, { reason: '超过保存期限' });
    expect(await due()).toEqual([]);
  });
});
