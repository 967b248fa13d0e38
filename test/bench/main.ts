import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RunningServer, runCommand } from '../support/running-server.js';
import { type Call, type Measured, measure } from './load.js';

const { values } = parseArgs({
  options: { enterprises: { type: 'string', default: '20000' }, seconds: { type: 'string', default: '3' } },
});
const MILLIS = Number(values.seconds) * 1_000;
const CLIENTS = [1, 16];

interface Operation {
  readonly name: string;
  readonly ours: () => Call;
  readonly floor: () => Call;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'office-1', password: 'zhudian-demo' }),
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function get<Body>(address: string, cookie: string, path: string): Promise<Body> {
  return (await (await fetch(`${address}/api/v1${path}`, { headers: { cookie } })).json()) as Body;
}

async function startFloor(file: string): Promise<{ address: string; stop(): void }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('floor.js', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [, found] = /floor at (\d+)/.exec(chunk.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      child.kill();
    },
  };
}

interface Listed {
  readonly id: string;
  readonly name: string;
}

const CHARACTERS_FROM = 0x4e00;
const CHARACTERS = 5_000;

/** Six characters: as long as a firm's own name is, and like no other. */
function inventedName(): string {
  return Array.from({ length: 6 }, () => String.fromCharCode(CHARACTERS_FROM + randomInt(CHARACTERS))).join('');
}

async function operationsOf(address: string, cookie: string): Promise<Operation[]> {
  const { items } = await get<{ items: Listed[] }>(address, cookie, '/enterprises?limit=200&stage=contacted');
  const { items: visited } = await get<{ items: Listed[] }>(address, cookie, '/enterprises?limit=200&stage=visited');
  const { items: teams } = await get<{ items: { id: string }[] }>(address, cookie, '/units?kind=field_team');
  const { items: counties } = await get<{ items: { id: string }[] }>(address, cookie, '/units?kind=county');
  const views = new Map<string, { owner: { unitId: string } }>();
  for (const { id } of [...items.slice(0, 40), ...visited.slice(0, 40)])
    views.set(id, await get(address, cookie, `/enterprises/${id}`));
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.4\n%%EOF\n']), 'a.pdf');
  const file = (await (
    await fetch(`${address}/api/v1/files`, { method: 'POST', headers: { cookie }, body: form })
  ).json()) as { id: string };
  let turn = 0;
  const any = <Item>(list: readonly Item[]): Item => list[(turn += 1) % list.length] as Item;
  const known = items.slice(0, 40);
  const ready = visited.slice(0, 40);
  const ownerOf = (id: string): string => views.get(id)?.owner.unitId ?? teams[0]?.id ?? '';
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const year = today.slice(0, 4);
  const yearAgo = `${String(Number(year) - 1)}${today.slice(4)}`;
  const period = `from=${year}-01-01&to=${today}`;
  const middle = (name: string): string => name.slice(3, 7);
  const api = (method: Call['method'], path: string, body?: unknown): Call => ({
    method,
    path: `/api/v1${path}`,
    body,
  });
  const floor = (path: string, method: Call['method'] = 'GET'): Call => ({ method, path });
  return [
    { name: 'board 5 × 60', ours: () => api('GET', '/pipeline/board?limit=60'), floor: () => floor('/board') },
    { name: 'list of 80', ours: () => api('GET', '/enterprises?limit=80'), floor: () => floor('/list') },
    {
      name: 'search, 4 characters',
      ours: () => api('GET', `/enterprises?q=${encodeURIComponent(middle(any(known).name))}`),
      floor: () => floor(`/search?q=${encodeURIComponent(`"${pairs(middle(any(known).name))}"`)}`),
    },
    {
      name: 'enterprise + timeline (two requests)',
      ours: () =>
        api('GET', turn % 2 === 0 ? `/enterprises/${any(known).id}` : `/enterprises/${any(known).id}/timeline`),
      floor: () => floor(`/read?id=${any(known).id}`),
    },
    {
      name: 'create enterprise',
      ours: () => api('POST', '/enterprises', { name: `${inventedName()}有限公司` }),
      floor: () => floor('/create', 'POST'),
    },
    {
      name: 'log contact',
      ours: () => {
        const { id } = any(known);
        return api('POST', `/enterprises/${id}/activities`, {
          unitId: ownerOf(id),
          kind: 'call',
          occurredOn: today,
          summary: '电话',
        });
      },
      floor: () => floor(`/log?id=${any(known).id}`, 'POST'),
    },
    {
      name: 'give intent (stage move)',
      ours: () => {
        const { id } = any(ready);
        const body = {
          name: '测速项目',
          intentOn: today,
          intendedAmountYuan: 1_000_000,
          countyId: counties[0]?.id,
          manufacturing: true,
          credits: [{ unitId: ownerOf(id), percent: 100, lead: true }],
          attachments: [file.id],
        };
        return api('POST', `/enterprises/${id}/projects`, body);
      },
      floor: () => floor(`/log?id=${any(ready).id}`, 'POST'),
    },
    {
      name: 'headline now',
      ours: () => api('GET', `/reports/headline?${period}`),
      floor: () => floor(`/headline?${period}`),
    },
    {
      name: 'headline as of a year ago',
      ours: () => api('GET', `/reports/headline?${period}&asOf=${yearAgo}`),
      floor: () => floor(`/headline?${period}`),
    },
  ];
}

/** The tokens of the search index: each two neighbours. */
function pairs(text: string): string {
  const characters = Array.from(text);
  return characters
    .slice(0, -1)
    .map((character, place) => `${character}${characters[place + 1] ?? ''}`)
    .join(' ');
}

function row(name: string, clients: number, ours: Measured, floor: Measured): string {
  const times = [ours.p50, ours.p95, floor.p50].map((millis) => millis.toFixed(2));
  const rates = [ours.perSecond, floor.perSecond].map((rate) => rate.toFixed(0));
  const ratios = `${(ours.p50 / floor.p50).toFixed(1)}× | ${(ours.perSecond / floor.perSecond).toFixed(2)}`;
  return `| ${name} | ${String(clients)} | ${times[0] ?? ''} | ${times[1] ?? ''} | ${rates[0] ?? ''} | ${times[2] ?? ''} | ${rates[1] ?? ''} | ${ratios} |`;
}

const folder = mkdtempSync(join(tmpdir(), 'zhudian-bench-'));
try {
  const environment = { ZHUDIAN_DATA_DIR: folder };
  say(`making a city of ${values.enterprises} enterprises…`);
  const made = await runCommand(environment, 'demo', '--enterprises', values.enterprises);
  if (made.status !== 0) throw new Error(made.err);
  say(made.out.trim());
  copyFileSync(join(folder, 'zhudian.sqlite'), join(folder, 'floor.sqlite'));
  const server = await RunningServer.start(environment);
  const floor = await startFloor(join(folder, 'floor.sqlite'));
  const cookie = await signIn(server.address);
  process.stdout.write(`${values.enterprises} enterprises, SQLite, ${values.seconds} s each\n\n`);
  process.stdout.write(
    '| operation | clients | p50 ms | p95 ms | /s | floor p50 ms | floor /s | p50 ÷ floor | /s ÷ floor |\n|---|---|---|---|---|---|---|---|---|\n',
  );
  for (const { name, ours, floor: bare } of await operationsOf(server.address, cookie)) {
    for (const clients of CLIENTS) {
      const below = await measure(floor.address, {}, clients, MILLIS, bare);
      const above = await measure(server.address, { cookie }, clients, MILLIS, ours);
      process.stdout.write(`${row(name, clients, above, below)}\n`);
    }
  }
  floor.stop();
  await server.end('SIGTERM');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
