import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RunningServer, runCommand } from '../../support/running-server.js';
import { type Call, type Measured, measure } from '../load.js';

const CLIENTS = 4;
const WINDOW_MILLIS = 20_000;
/** The sweep comes every minute, and takes what is due within the next two. */
const AHEAD_MILLIS = 75_000;
const MINUTE_MILLIS = 60_000;

/** What people do meanwhile: each of four reads a list, reads one, enters one. */
function acting(): () => Call {
  let turn = 0;
  return () => {
    turn += 1;
    if (turn % 5 === 0)
      return { method: 'POST', path: '/api/v1/enterprises', body: { name: `测速${randomUUID()}有限公司` } };
    return { method: 'GET', path: turn % 2 === 0 ? '/api/v1/enterprises?limit=80' : '/api/v1/pipeline/board?limit=20' };
  };
}

/** So many due within the same minute, over a server as it is shipped: the API's p95 before, and while they are planned and sent. */
export async function measureMinute(name: string, redisUrl: string | undefined, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-bench-'));
  const environment = { ZHUDIAN_DATA_DIR: folder, ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }) };
  try {
    const made = await runCommand(environment, 'demo', '--enterprises', '2000');
    if (made.status !== 0) throw new Error(made.err);
    const server = await RunningServer.start(environment);
    const cookie = await signIn(server.address);
    const act = (millis: number): Promise<Measured> => measure(server.address, { cookie }, CLIENTS, millis, acting());
    process.stdout.write(
      `\n## ${String(count)} due within one minute, ${name}, SQLite, one process\n\n| meanwhile | API p50 ms | API p95 ms | API /s |\n|---|---|---|---|\n`,
    );
    row('before', await act(WINDOW_MILLIS));
    const beginsAt = Date.now() + AHEAD_MILLIS;
    const planning = planBeside(environment, count, beginsAt);
    row('being planned', await act(WINDOW_MILLIS));
    await planning;
    row('being handed over', await act(Math.max(WINDOW_MILLIS, beginsAt - Date.now())));
    row('being sent', await act(MINUTE_MILLIS));
    await wait(WINDOW_MILLIS);
    process.stdout.write(`\nsent within twenty seconds of that minute: ${await sentBy(server.address, cookie)}\n`);
    await server.end('SIGTERM');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function planBeside(environment: Readonly<Record<string, string>>, count: number, at: number): Promise<void> {
  const [, program = ''] = process.argv;
  const args = [program, '--plan', String(at), '--due', String(count)];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: 'inherit' });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`planning ended with ${String(status)}`);
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'office-1', password: 'zhudian-demo' }),
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function sentBy(address: string, cookie: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/deliveries?state=sent&channel=inbox&limit=1`, { headers: { cookie } });
  return String(((await answer.json()) as { total: number }).total);
}

function row(meanwhile: string, { p50, p95, perSecond }: Measured): void {
  process.stdout.write(`| ${meanwhile} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${perSecond.toFixed(0)} |\n`);
}
