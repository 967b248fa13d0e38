import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, raw } from '#libs/database';
import { ImportBundle, MakeEmptyCity } from '#libs/ledgers';
import { City } from '../support/city.js';

const SMALL_BUNDLE = 'test/support/bundle';

describe('a bundle of CSV files (ledgers.md §2): all of it, or nothing', () => {
  let city: City;
  let folder: string;

  beforeEach(async () => {
    city = await City.startEmpty();
    folder = mkdtempSync(join(tmpdir(), 'zhudian-bundle-'));
    cpSync(SMALL_BUNDLE, folder, { recursive: true });
  });
  afterEach(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = () => city.server.app.get(ImportBundle).run(folder);
  const count = async (table: string): Promise<number> =>
    (await city.server.app.get(Database).reader.run<{ n: number }>(raw(`SELECT COUNT(*) AS n FROM ${table}`)))[0]?.n ??
    0;

  it('makes the city, its units and all that happened, and the same again changes nothing', async () => {
    expect(await run()).toMatchObject({ summary: { outcome: 'imported', made: { enterprises: 12, units: 7 } } });
    const [evidence, entries] = [await count('evidence'), await count('figure_entry')];
    expect(evidence).toBeGreaterThan(30);
    expect(await run()).toMatchObject({ summary: { outcome: 'nothing_new' } });
    expect([await count('evidence'), await count('figure_entry')]).toEqual([evidence, entries]);
  });

  it('a corrected bundle adds only what is new', async () => {
    await run();
    const [enterprises, evidence] = [await count('enterprise'), await count('evidence')];
    const [, second = ''] = readFileSync(join(folder, 'contacts.csv'), 'utf8').split(/\r?\n/);
    appendFileSync(join(folder, 'contacts.csv'), `${second.replace(/^[^,]+/, 'K99')}\n`);
    expect(await run()).toMatchObject({ summary: { outcome: 'imported', made: { contacts: 1, enterprises: 0 } } });
    expect([await count('enterprise'), await count('evidence')]).toEqual([enterprises, evidence + 1]);
  });

  it('what it reports of an enterprise that another unit holds goes to the office, who keeps the owner or transfers', async () => {
    await run();
    const row = (id: string, unit: string, staff: string): string =>
      `${id},2022-07-01,${unit},${staff},P01,上门拜访,李某甲,总经理,14010000001,,1\n`;
    appendFileSync(join(folder, 'contacts.csv'), row('K98', 'T2', 'S003') + row('K99', 'T1', 'S001'));
    expect(await run()).toMatchObject({ summary: { made: { contacts: 2 } } });
    await city.addOfficeUser('office-1');
    const office = await city.signIn('office-1');
    const { items } = await office.reads<{ items: { id: string; unitId: string; enterprise: { id: string } }[] }>(
      '/ownership-collisions',
    );
    expect(items).toMatchObject([
      {
        unitName: '驻上海招商工作队',
        ownerUnitName: '驻佛山招商工作队',
        on: '2022-07-01',
        source: { file: 'contacts.csv' },
        state: 'open',
      },
    ]);
    const [collision] = items;
    const settle = () =>
      office.post(`/ownership-collisions/${collision?.id ?? ''}/settle`, { decision: 'transfer', note: '现场核实' });
    expect(await settle()).toMatchObject({ status: 200, body: { state: 'transferred' } });
    expect(await settle()).toMatchObject({ status: 409, body: { code: 'collision_settled' } });
    const { owner } = await office.reads<{ owner: object }>(`/enterprises/${collision?.enterprise.id ?? ''}`);
    expect(owner).toMatchObject({ unitId: collision?.unitId });
  });

  it('lists every bad row with its file, row and column, and loads nothing', async () => {
    const contacts = readFileSync(join(folder, 'contacts.csv'), 'utf8').split('\n');
    contacts[1] = (contacts[1] ?? '').replace(/\d{4}-\d{2}-\d{2}/, '2022-02-30');
    contacts[2] = (contacts[2] ?? '').replace(/\d{4}-\d{2}-\d{2}/, '2199-01-01');
    writeFileSync(join(folder, 'contacts.csv'), contacts.join('\n'));
    appendFileSync(join(folder, 'visits.csv'), 'V99,2022-03-01,NOBODY,P01,459801,3,洽谈,1\n');
    const answer = await run();
    const bad = 'badRows' in answer ? answer.badRows : [];
    expect(bad).toHaveLength(3);
    expect(bad).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'contacts.csv', row: 2, column: 'contact_date' }),
        expect.objectContaining({ file: 'contacts.csv', row: 3, column: 'contact_date' }),
        expect.objectContaining({ file: 'visits.csv', column: 'unit_id' }),
      ]),
    );
    for (const { message } of bad) expect(`${message.zh}${message.en}`).not.toBe('');
    expect([await count('enterprise'), await count('unit'), await count('evidence')]).toEqual([0, 0, 0]);
  });

  it('a database that holds another city refuses it', async () => {
    await city.server.app.get(MakeEmptyCity).run();
    await expect(run()).rejects.toMatchObject({ code: 'other_city' });
    expect(await count('enterprise')).toBe(0);
  });
});
