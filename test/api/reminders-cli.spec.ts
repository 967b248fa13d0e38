import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/running-server.js';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';

interface Item {
  readonly rule: string;
  readonly subjectId: string;
  readonly unitCode: string | null;
}
interface Planned extends Item {
  readonly recipient: string;
  readonly channel: string;
  readonly dueAt: string;
}
interface Simulated extends Item {
  readonly at: string;
  readonly isDue: boolean;
}

describe('reminders on the command line, as built', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await emptyDatabase();
    folder = mkdtempSync(join(tmpdir(), 'zhudian-rules-'));
    const made = await runCommand(database.environment, 'demo', '--enterprises', '120');
    expect({ status: made.status, err: made.err }).toMatchObject({ status: 0 });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const items = async <One>(...words: string[]): Promise<One[]> => {
    const { status, out, err } = await runCommand(database.environment, 'reminders', ...words, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    return (JSON.parse(out) as { items: One[] }).items;
  };

  it('plan says what will be sent to whom, in the order of time, within the days asked for', async () => {
    const planned = await items<Planned>('plan', '--days', '14');
    expect(planned.length).toBeGreaterThan(20);
    expect(planned.map(({ dueAt }) => dueAt)).toEqual(planned.map(({ dueAt }) => dueAt).sort());
    const last = Date.now() + 15 * 86_400_000 + 12 * 3_600_000;
    expect(planned.filter(({ dueAt }) => Date.parse(dueAt) > last)).toEqual([]);
    const keys = planned.map(({ rule, subjectId, recipient, channel, dueAt }) =>
      [rule, subjectId, recipient, channel, dueAt].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const week = await items<Planned>('plan', '--days', '7');
    expect(week.length).toBeLessThan(planned.length);
  });

  it('simulate says what would have rung; under a changed rule, something else of that rule alone', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const before = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
    const period = ['--from', before, '--to', today];
    const asItIs = await items<Simulated>('simulate', ...period);
    const file = join(folder, 'rules.json');
    const edit = { enabled: true, due: [2], repeatEvery: null, hour: '08:37', escalates: [] };
    writeFileSync(file, JSON.stringify({ idle_contacted: edit }));
    const changed = await items<Simulated>('simulate', ...period, '--rule', file);
    const due = (some: Simulated[]): number =>
      some.filter(({ rule, isDue }) => rule === 'idle_contacted' && isDue).length;
    expect(due(asItIs)).toBeGreaterThan(0);
    expect(due(changed)).toBeGreaterThan(due(asItIs));
    const others = (some: Simulated[]): string[] =>
      some
        .filter(({ rule }) => rule !== 'idle_contacted' && !rule.startsWith('digest'))
        .map(({ rule, subjectId, at }) => `${at} ${rule} ${subjectId}`)
        .sort();
    expect(others(changed)).toEqual(others(asItIs));
  });

  it('what it cannot read it says, and ends with 2', async () => {
    const told = await Promise.all([
      runCommand(database.environment, 'reminders', 'plan', '--days', 'zero'),
      runCommand(database.environment, 'reminders', 'simulate', '--from', '2026-02-30', '--to', '2026-03-01'),
    ]);
    expect(told.map(({ status, out }) => ({ status, out }))).toEqual([
      { status: 2, out: '' },
      { status: 2, out: '' },
    ]);
  });
});
