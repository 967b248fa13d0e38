import type { Logger } from 'pino';
import { UnitOfWork } from '#libs/database';
import { makeLogger } from '#libs/http';
import { type BusinessDate, businessDate, type Configuration, newId } from '#libs/kernel';
import { MakeReferenceCity, REFERENCE_PASSWORD } from '#libs/ledgers';
import { FindUnits, hashPassword, systemActor, Users } from '#libs/organisation';
import { Carrying } from '#libs/reminders';
import { makeServer, type Server } from '../../apps/api/src/start-server.js';
import { MovedClock } from './moved-clock.js';
import { Person } from './person.js';
import { populate, type TestUnits } from './population.js';
import { emptyDatabase, type TestDatabase } from './test-database.js';

const PASSWORD = 'a-long-test-password';

/** A server over a small city of its own: three teams, two counties, a task force of each kind, the office, a department. */
export class City {
  private constructor(
    readonly server: Server,
    readonly address: string,
    readonly clock: MovedClock,
    readonly units: TestUnits,
    private readonly database: TestDatabase,
    private readonly password = PASSWORD,
  ) {}

  /** `today`: noon of that day in Shanghai, when the test begins. `carries`: it sends its reminders. */
  static async start(
    today: BusinessDate = businessDate('2026-11-20'),
    { carries = false, ...more }: Partial<Configuration> & { readonly carries?: boolean } = {},
    logger: Logger = makeLogger('silent'),
  ): Promise<City> {
    const database = await emptyDatabase(more);
    const clock = new MovedClock();
    clock.moveTo(today);
    const server = await makeServer(database.configuration, logger, { clock, carries });
    const units = await populate(server.app, PASSWORD);
    const address = await server.listen('127.0.0.1', 0);
    const city = new City(server, address, clock, units, database);
    if (carries) await city.carries(); // the queues of units that are there only now
    return city;
  }

  /** A server over an empty database: what fills it is up to the test. */
  static async startEmpty(): Promise<City> {
    const database = await emptyDatabase();
    const clock = new MovedClock();
    const server = await makeServer(database.configuration, makeLogger('silent'), { clock });
    const address = await server.listen('127.0.0.1', 0);
    return new City(server, address, clock, {}, database);
  }

  /** The reference city, of so many enterprises: as one that has worked for two years has its data. */
  static async startReference(enterprises: number, today: BusinessDate = businessDate('2026-11-20')): Promise<City> {
    const { server, address, clock, database } = await City.startEmpty();
    clock.moveTo(today);
    await server.app.get(MakeReferenceCity).run({ enterprises });
    const units = await server.app.get(FindUnits).all();
    const byCode = Object.fromEntries(units.map(({ code, id }) => [code, id]));
    return new City(server, address, clock, byCode, database, REFERENCE_PASSWORD);
  }

  /** What the queue does every minute: it serves the queues of now, and what is due by the moved clock. */
  carries(): Promise<void> {
    return this.server.app.get(Carrying, { strict: false }).sweep();
  }

  /** Somebody of the office, in a city that was imported. */
  async addOfficeUser(username: string): Promise<void> {
    const office = await this.server.app.get(FindUnits).byCode('OFFICE');
    const passwordHash = await hashPassword(PASSWORD);
    await this.unitOfWork.run((tx) =>
      this.server.app.get(Users).insert(tx, systemActor('cli', 'test').userId, [
        {
          id: newId(),
          username,
          name: username,
          passwordHash,
          mustChangePassword: false,
          grants: [{ role: 'office', unitId: office?.id ?? '', from: this.clock.today() }],
        },
      ]),
    );
  }

  async close(): Promise<void> {
    await this.server.app.close();
    await this.database.drop();
  }

  /** For another process over the same database. */
  get environment() {
    return this.database.environment;
  }

  /** A second process of the API, as it were, over the same database. */
  async startAnother(): Promise<{ of(person: Person): Person; close(): Promise<void> }> {
    const server = await makeServer(this.configuration, makeLogger('silent'), { clock: this.clock });
    const address = await server.listen('127.0.0.1', 0);
    return { of: (person) => person.at(address), close: () => server.app.close() };
  }

  get configuration() {
    return this.database.configuration;
  }

  get unitOfWork(): UnitOfWork {
    return this.server.app.get(UnitOfWork);
  }

  /** Usernames are `<unit code>-<role>` in lower case, e.g. `gdq1-member`; of the office also `office-2`. */
  async signIn(username: string): Promise<Person> {
    const response = await fetch(`${this.address}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: this.password }),
    });
    if (response.status >= 300)
      throw new Error(`sign-in of ${username}: ${String(response.status)} ${await response.text()}`);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const me = (await (await fetch(`${this.address}/api/v1/auth/me`, { headers: { cookie } })).json()) as {
      user: { id: string };
      grants: { unitId: string }[];
    };
    return new Person(this.address, { cookie }, me.user.id, me.grants[0]?.unitId ?? '');
  }

  newId(): string {
    return newId();
  }
}
