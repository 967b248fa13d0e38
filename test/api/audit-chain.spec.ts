import { AuditTrail, SealAudit } from '#libs/audit';
import { Database } from '#libs/database';
import { systemActor } from '#libs/organisation';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';
import { openStoredData, type StoredData } from '../support/stored-data.js';

interface Verified {
  readonly intact: boolean;
  readonly sealed: number;
  readonly unsealed: number;
  readonly findings: readonly { fault: string; number: number | null; entryId: string | null }[];
}

const COPIED = ['audit_entry', 'audit_seal'];

describe('the audit trail is sealed into a chain (architecture.md, "Audit trail")', () => {
  let city: City;
  let office: Person;
  let stored: StoredData;
  /** Of the entries, in the order of the chain. */
  let ids: readonly string[];

  beforeAll(async () => {
    city = await City.start();
    office = await city.signIn('office-1');
    const member = await city.signIn('gdq1-member');
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
      const deal = await Deal.begin(member);
      await deal.contact(day);
      await deal.visit(day);
    }
    stored = await openStoredData(city.configuration);
    await seal();
    for (const table of COPIED) await stored.run(`CREATE TABLE ${table}_kept AS SELECT * FROM ${table}`);
    ids = (await stored.rows<{ id: string }>('SELECT entry_id AS id FROM audit_seal ORDER BY number')).map(
      ({ id }) => id,
    );
  });
  afterEach(async () => {
    await stored.run(
      ...COPIED.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM ${table}_kept`]),
    );
  });
  afterAll(async () => {
    await stored.close();
    await city.close();
  });

  const seal = async (): Promise<void> => {
    city.clock.advance(10);
    await city.server.app.get(SealAudit).run();
  };
  const verify = (head?: string): Promise<Verified> =>
    office.reads<Verified>(`/audit/verify${head === undefined ? '' : `?head=${encodeURIComponent(head)}`}`);
  const headLine = async (): Promise<string> => (await office.reads<{ line: string }>('/audit/head')).line;
  const idAt = (place: number): string => ids[place] ?? '';
  const faults = ({ findings }: Verified): string[] =>
    findings.map(({ fault, number, entryId }) => `${fault} ${String(number)} ${entryId ?? '-'}`);

  it('is intact, and says how many entries are sealed', async () => {
    expect(await verify()).toEqual({ intact: true, sealed: ids.length, unsealed: 0, findings: [] });
  });

  it('names a row that was changed', async () => {
    await stored.run(`UPDATE audit_entry SET note = 'another reason' WHERE id = '${idAt(4)}'`);
    expect(faults(await verify())).toEqual([`entry_changed 5 ${idAt(4)}`]);
  });

  it('names a row that was removed', async () => {
    await stored.run(`DELETE FROM audit_entry WHERE id = '${idAt(6)}'`);
    expect(faults(await verify())).toEqual([`entry_removed 7 ${idAt(6)}`]);
  });

  it('names a row that was inserted', async () => {
    const forged = city.newId();
    await stored.run(copyOfEntry(idAt(3), forged, 'recorded_at + 1'));
    expect(faults(await verify())).toEqual([`entry_inserted null ${forged}`]);
    await seal();
    expect(faults(await verify())).toEqual([`entry_inserted null ${forged}`]);
  });

  it('names both rows of two that were swapped', async () => {
    const rename = (from: string, to: string): string => `UPDATE audit_entry SET id = '${to}' WHERE id = '${from}'`;
    await stored.run(rename(idAt(2), 'aside'), rename(idAt(5), idAt(2)), rename('aside', idAt(5)));
    expect(faults(await verify())).toEqual([`entry_changed 3 ${idAt(2)}`, `entry_changed 6 ${idAt(5)}`]);
  });

  it('finds two seals that were swapped', async () => {
    const renumber = (from: number, to: number): string =>
      `UPDATE audit_seal SET number = ${String(to)} WHERE number = ${String(from)}`;
    await stored.run(renumber(3, 0), renumber(8, 3), renumber(0, 8));
    const found = faults(await verify());
    expect(found.slice(0, 2)).toEqual([`chain_broken 3 ${idAt(7)}`, `entry_changed 3 ${idAt(7)}`]);
    expect(found).toContain(`chain_broken 8 ${idAt(2)}`);
  });

  it('finds a seal that was removed', async () => {
    await stored.run('DELETE FROM audit_seal WHERE number = 4');
    expect(faults(await verify())).toEqual(['seal_removed 4 -', `entry_inserted null ${idAt(3)}`]);
  });

  it('shows by a head that was kept that the end was cut off', async () => {
    const line = await headLine();
    expect(await verify(line)).toMatchObject({ intact: true });
    const last = ids.length;
    await stored.run(
      `DELETE FROM audit_seal WHERE number > ${String(last - 2)}`,
      `DELETE FROM audit_entry WHERE id IN ('${idAt(last - 1)}', '${idAt(last - 2)}')`,
    );
    expect(await verify()).toMatchObject({ intact: true, sealed: last - 2 });
    expect(faults(await verify(line))).toEqual([`head_removed ${String(last)} -`]);
  });

  it('shows by a head that was kept that the whole chain was written anew', async () => {
    const line = await headLine();
    await stored.run(`UPDATE audit_entry SET note = 'forged' WHERE id = '${idAt(1)}'`, 'DELETE FROM audit_seal');
    await seal();
    expect(await verify()).toMatchObject({ intact: true, sealed: ids.length + 1 });
    expect(faults(await verify(line))).toEqual([`head_changed ${String(ids.length)} -`]);
  });

  it('keeps in the trail who took a head away', async () => {
    const { number, hash } = await office.reads<{ number: number; hash: string }>('/audit/head');
    const { items } = await office.reads<{ items: unknown[] }>('/audit?action=audit.head');
    expect(items).toMatchObject([
      { actorId: office.userId, via: 'session', subjectKind: 'audit_trail', changes: { sealedTo: number, hash } },
    ]);
    expect(number).toBe(ids.length);
    await seal();
    expect(await verify()).toMatchObject({ intact: true, sealed: ids.length + 1, unsealed: 0 });
  });

  it('believes no head that it did not sign', async () => {
    const line = await headLine();
    const forged = line.replace(/\.\d+\.([\w-]{86})$/, '.1790000000000000.$1');
    expect(faults(await verify(forged))).toEqual([`head_not_signed ${String(ids.length)} -`]);
    const answer = await office.get('/audit/verify?head=zhudian-audit-1.7');
    expect(answer).toMatchObject({ status: 422, body: { code: 'not_a_head' } });
  });

  it('never seals past a write that is still open', async () => {
    const { app } = city.server;
    let opened = (): void => undefined;
    let finish = (): void => undefined;
    const isOpen = new Promise<void>((resolve) => (opened = resolve));
    const mayEnd = new Promise<void>((resolve) => (finish = resolve));
    const slow = city.unitOfWork.run(async (tx) => {
      await app.get(AuditTrail).record(tx, systemActor('cli', 'test'), { action: 'init', subjectKind: 'city' });
      opened();
      await mayEnd;
    });
    await isOpen;
    const quick = office.does('/introducers', { kind: 'association', name: '某商会' });
    if (app.get(Database).reader.dialect === 'postgres') {
      await quick;
      await seal();
      expect(await verify()).toMatchObject({ sealed: ids.length, unsealed: 1 });
    }
    finish();
    await Promise.all([slow, quick]);
    await seal();
    expect(await verify()).toMatchObject({ intact: true, sealed: ids.length + 2, unsealed: 0 });
  });

  it('lists by person, subject, action and days, with the number in the chain', async () => {
    const { items } = await office.reads<{ items: { number: number; action: string; subjectKind: string }[] }>(
      '/audit?action=activity.log&subjectKind=enterprise&from=2026-11-20&to=2026-11-20',
    );
    expect(items.map(({ action }) => action)).toEqual(Array.from({ length: 6 }, () => 'activity.log'));
    expect(items.every(({ number }) => Number.isInteger(number))).toBe(true);
    expect(await office.reads('/audit?to=2026-11-19')).toMatchObject({ items: [], total: 0 });
  });
});

function copyOfEntry(id: string, newId: string, recordedAt: string): string {
  return `INSERT INTO audit_entry (id, recorded_at, actor_id, via, ip, request_id, action, subject_kind, subject_id, changes, note)
    SELECT '${newId}', ${recordedAt}, actor_id, via, ip, request_id, action, subject_kind, subject_id, changes, note
      FROM audit_entry WHERE id = '${id}'`;
}
