import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../../support/person.js';
import { RunningServer, runCommand } from '../../support/running-server.js';

const ENTERPRISES = 300;
const PASSWORD = 'zhudian-demo';

/** The server as it is shipped, over a small reference city of its own: the same every time. */
export class RunningCity {
  private constructor(
    private readonly server: RunningServer,
    private readonly folder: string,
  ) {}

  static async start(): Promise<RunningCity> {
    const folder = await mkdtemp(join(tmpdir(), 'zhudian-browser-'));
    const environment = { ZHUDIAN_DATA_DIR: folder, DATABASE_URL: '', REDIS_URL: '' };
    const { status, err } = await runCommand(environment, 'demo', '--enterprises', String(ENTERPRISES));
    if (status !== 0) throw new Error(`no reference city: ${err}`);
    return new RunningCity(await RunningServer.start(environment), folder);
  }

  get address(): string {
    return this.server.address;
  }

  /** Somebody who acts through the API: what a test needs to be there before it looks at a page. */
  async signIn(username: string): Promise<Person & { readonly session: string }> {
    const response = await fetch(`${this.address}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
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
