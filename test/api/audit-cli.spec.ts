import { runCommand } from '../support/running-server.js';
import { openStoredData, type StoredData } from '../support/stored-data.js';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';

interface Verified {
  readonly intact: boolean;
  readonly sealed: number;
  readonly findings: readonly { fault: string; number: number | null; entryId: string | null }[];
}

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly via: string;
}

describe('the audit trail on the command line, as built', () => {
  let database: TestDatabase;
  let stored: StoredData;
  let head: string;

  const audit = (...words: string[]) => runCommand(database.environment, 'audit', ...words);
  const verified = async (...words: string[]): Promise<{ status: number | null; answer: Verified }> => {
    const { status, out } = await audit('verify', '--json', ...words);
    return { status, answer: JSON.parse(out) as Verified };
  };

  beforeAll(async () => {
    database = await emptyDatabase();
    const made = await runCommand(database.environment, 'demo', '--enterprises', '30');
    expect({ status: made.status, err: made.err }).toMatchObject({ status: 0 });
    stored = await openStoredData(database.configuration);
    head = (await audit('head')).out.trim();
  });
  afterAll(async () => {
    await stored.close();
    await database.drop();
  });

  it('head prints one signed line, and the trail keeps that it was taken, and by what', async () => {
    expect(head).toMatch(/^zhudian-audit-1\.\d+\.[0-9a-f]{64}\.\d+\.[\w-]{86}$/);
    const taken = await stored.rows<Entry>(`SELECT id, action, via FROM audit_entry WHERE action = 'audit.head'`);
    expect(taken).toMatchObject([{ via: 'cli' }]);
    expect(await verified('--head', head)).toMatchObject({ status: 0, answer: { intact: true } });
  });

  it('verify names the rows that were tampered with, in words, and ends with 1', async () => {
    const [changed, removed] = await stored.rows<{ number: number; id: string }>(
      'SELECT number, entry_id AS id FROM audit_seal ORDER BY number LIMIT 2',
    );
    await stored.run(
      `UPDATE audit_entry SET note = 'forged' WHERE id = '${changed?.id ?? ''}'`,
      `DELETE FROM audit_entry WHERE id = '${removed?.id ?? ''}'`,
    );
    const { status, answer } = await verified();
    expect(status).toBe(1);
    expect(answer.findings).toEqual([
      { fault: 'entry_changed', number: 1, entryId: changed?.id },
      { fault: 'entry_removed', number: 2, entryId: removed?.id },
    ]);
    const { status: again, out } = await audit('verify');
    expect(again).toBe(1);
    expect(out).toContain(`✗ #1 ${changed?.id ?? ''}: `);
    expect(out).toContain(`✗ #2 ${removed?.id ?? ''}: `);
  });
});
