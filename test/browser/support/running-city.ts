import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../../support/person.js';
import { RunningServer, runCommand } from '../../support/running-server.js';

const ENTERPRISES = 300;
const PASSWORD = 'zhudian-demo';
/** Who is added to an empty city, under the names that they have in the reference city. */
const NEWCOMERS = [
  { username: 'gdq1-member', name: '韦启明', role: 'member', unit: 'GDQ1' },
  { username: 'gdq1-lead', name: '黄柏川', role: 'lead', unit: 'GDQ1' },
  { username: 'scheduler', name: '覃晓岚', role: 'scheduler', unit: 'OFFICE' },
  { username: 'office-1', name: '梁薇', role: 'office', unit: 'OFFICE' },
  { username: 'leader', name: '陆建安', role: 'leader', unit: 'D13' },
] as const;

/** The server as it is shipped, over a small reference city of its own: the same every time. */
export class RunningCity {
  private constructor(
    private readonly server: RunningServer,
    private readonly folder: string,
  ) {}

  static async start(enterprises = ENTERPRISES): Promise<RunningCity> {
    return (await RunningCity.over(['demo', '--enterprises', String(enterprises)])).city;
  }

  /** The structure and one person of each role; no enterprise yet. */
  static async startEmpty(): Promise<RunningCity> {
    const { city, said } = await RunningCity.over(['init']);
    const { username, password } = JSON.parse(said) as { username: string; password: string };
    const office = await city.firstSignIn(username, password);
    const { items: units } = await office.reads<{ items: { id: string; code: string }[] }>('/units?limit=200');
    for (const { unit, role, ...person } of NEWCOMERS) {
      const grants = [{ role, unitId: units.find(({ code }) => code === unit)?.id }];
      await office.does('/users', { ...person, password: `first-${PASSWORD}`, grants });
      await city.firstSignIn(person.username, `first-${PASSWORD}`);
    }
    return city;
  }

  /** A city as it was published, with one user of its office. */
  static async startFromBundle(bundle: string): Promise<RunningCity> {
    const who = ['--name', '梁薇', '--unit', 'OFFICE', '--role', 'office'];
    const { city, said } = await RunningCity.over(['import', 'bundle', bundle], ['user', 'add', 'office-1', ...who]);
    const { password } = JSON.parse(said) as { password: string };
    await city.firstSignIn('office-1', password);
    return city;
  }

  /** Over what the commands have made; with what the last of them said. */
  private static async over(...commands: string[][]): Promise<{ city: RunningCity; said: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'zhudian-browser-'));
    const environment = { ZHUDIAN_DATA_DIR: folder, DATABASE_URL: '', REDIS_URL: '' };
    let said = '';
    for (const command of commands) {
      const { status, out, err } = await runCommand(environment, ...command);
      if (status !== 0) throw new Error(`no city: ${err}`);
      said = out;
    }
    return { city: new RunningCity(await RunningServer.start(environment), folder), said };
  }

  private async firstSignIn(username: string, password: string): Promise<Person> {
    const person = await this.signIn(username, password);
    await person.does('/auth/password', { present: password, next: PASSWORD });
    return this.signIn(username);
  }

  get address(): string {
    return this.server.address;
  }

  /** Somebody who acts through the API: what a test needs to be there before it looks at a page. */
  async signIn(username: string, password = PASSWORD): Promise<Person & { readonly session: string }> {
    const response = await fetch(`${this.address}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    if (!response.ok) throw new Error(`sign-in of ${username}: ${String(response.status)}`);
    const me = (await (await fetch(`${this.address}/api/v1/auth/me`, { headers: { cookie } })).json()) as {
      user: { id: string };
      grants: { unitId: string }[];
    };
    const person = new Person(this.address, { cookie }, me.user.id, me.grants[0]?.unitId ?? '');
    return Object.assign(person, { session: cookie.slice(cookie.indexOf('=') + 1) });
  }

  async stop(): Promise<void> {
    await this.server.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }
}
