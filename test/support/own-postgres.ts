import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';
import { until } from './until.js';

/** Where Debian's packages put a server's programs, the newest first; else they may be on the path. */
const FOLDERS = [
  ...foldersIn('/usr/lib/postgresql')
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`),
  ...(process.env['PATH'] ?? '').split(':'),
];
const PROGRAMS = FOLDERS.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));

/** Can a test have a PostgreSQL of its own, to stop and start? */
export const HAS_POSTGRES_SERVER = PROGRAMS !== undefined;

/** A PostgreSQL that a test may do with as it likes. */
export class OwnPostgres {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'zhudian-postgres-'));
    if (OWNER !== undefined) chownSync(folder, OWNER.uid, OWNER.gid);
    const postgres = new OwnPostgres(folder, await freePort());
    await postgres.make();
    await postgres.start();
    return postgres;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${String(this.port)}/postgres`;
  }

  async start(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: this.folder,
      max_connections: '100',
      // What was committed outlives the processes all the same, not a power cut.
      fsync: 'off',
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.process = this.run('postgres', ['-D', this.data, '-p', String(this.port), ...words]);
    await until('PostgreSQL answers', () => this.answers());
  }

  /** At once, as if it had crashed: what it was at is rolled back by its log when it starts. */
  async stop(): Promise<void> {
    if (this.process === undefined) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGQUIT');
    await ended;
    this.process = undefined;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private async make(): Promise<void> {
    mkdirSync(this.data, { mode: 0o700 });
    if (OWNER !== undefined) chownSync(this.data, OWNER.uid, OWNER.gid);
    const words = [
      '-D',
      this.data,
      '-U',
      'postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ];
    const [status] = (await once(this.run('initdb', words), 'exit')) as [number | null];
    if (status !== 0) throw new Error(`initdb ended with ${String(status)}`);
  }

  private run(program: string, words: readonly string[]): ChildProcess {
    return spawn(join(PROGRAMS ?? '', program), words, { cwd: this.folder, stdio: 'ignore', ...OWNER });
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** It refuses to run as root. */
const OWNER = process.getuid?.() === 0 ? (userOf('postgres') ?? userOf('nobody')) : undefined;

function userOf(name: string): { readonly uid: number; readonly gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim());
  return uid === undefined || gid === undefined || uid === '' || gid === ''
    ? undefined
    : { uid: Number(uid), gid: Number(gid) };
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
