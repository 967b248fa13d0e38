import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AuditModule } from '#libs/audit';
import { Database, DatabaseModule, list, UnitOfWork } from '#libs/database';
import { EnterprisesModule } from '#libs/enterprises';
import { HttpModule } from '#libs/http';
import { addDays, type Configuration, type Instant, newId } from '#libs/kernel';
import { OrganisationModule, Units } from '#libs/organisation';
import { PipelineModule } from '#libs/pipeline';
import {
  type CarriedDelivery,
  Carrying,
  type Channel,
  ChannelTargets,
  DeliveryModule,
  DeliveryStore,
  deliveryIdOf,
  HandOver,
  type Message,
  MessageComposer,
  type OpenChannel,
  type PlannedDelivery,
  ReminderTransport,
  type SendOutcome,
} from '#libs/reminders';
import { MovedClock } from './moved-clock.js';
import { emptyDatabase, type TestDatabase } from './test-database.js';
import { until } from './until.js';

/** What a test says a robot does with a message; by default it takes it. */
export type Answering = (message: Message, delivery: CarriedDelivery, signal: AbortSignal) => Promise<SendOutcome>;

/** The outside: every robot and mailbox, by what they were sent. */
class Outside extends ChannelTargets implements Channel<CarriedDelivery> {
  readonly code = 'wecom';
  readonly got: { readonly message: Message; readonly delivery: CarriedDelivery }[] = [];
  answering: Answering = () => Promise.resolve({ kind: 'sent', code: '0' });

  of(delivery: CarriedDelivery): Promise<OpenChannel | undefined> {
    return Promise.resolve({ channel: this, target: delivery });
  }

  async send(message: Message, delivery: CarriedDelivery, signal: AbortSignal): Promise<SendOutcome> {
    const outcome = await this.answering(message, delivery, signal);
    if (outcome.kind === 'sent') this.got.push({ message, delivery });
    return outcome;
  }

  sentTo(recipient: string): string[] {
    return this.got.filter(({ delivery }) => delivery.recipient === recipient).map(({ message }) => message.deliveryId);
  }
}

/** What is said does not matter here, and the reminders are invented. */
const PLAIN: MessageComposer = {
  compose: ({ id, isRepeat, isLate }: CarriedDelivery): Promise<Message> =>
    Promise.resolve({ deliveryId: id, title: '提醒', lines: [], links: [], isRepeat, isLate }),
};

type Row = Readonly<Record<string, unknown>>;

/** Of PostgreSQL: what lies between it and the queue, and which it is. */
interface OverPostgres {
  readonly between?: (databaseUrl: string) => Promise<string>;
  readonly server?: string | undefined;
}

/** The queue of one installation, in this process, over a database of its own. */
export class QueueHouse {
  readonly outside = new Outside();
  readonly clock = new MovedClock();

  private constructor(
    private app: INestApplicationContext | undefined,
    private readonly database: TestDatabase,
    readonly configuration: Configuration,
  ) {}

  /** With `GDQ1`, `GDQ2` and `GDQ3`. `redisUrl`: over BullMQ, else embedded. */
  static async open(redisUrl?: string, { between, server }: OverPostgres = {}): Promise<QueueHouse> {
    const database = await emptyDatabase({}, server);
    const { redisUrl: _, databaseUrl: direct, ...base } = database.configuration;
    const databaseUrl = direct === undefined || between === undefined ? direct : await between(direct);
    const house = new QueueHouse(undefined, database, {
      ...base,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(redisUrl === undefined ? {} : { redisUrl }),
    });
    await house.start();
    await house.addTeams('GDQ1', 'GDQ2', 'GDQ3');
    await house.sweep();
    return house;
  }

  async start(): Promise<void> {
    this.app = await carryingProcess(this.configuration, this.clock, this.outside);
  }

  async stop(): Promise<void> {
    await this.app?.close();
    this.app = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.database.drop();
  }

  /** Another process beside this one, on the same queues. */
  beside(): Promise<INestApplicationContext> {
    return carryingProcess(this.configuration, this.clock, this.outside);
  }

  get transport(): ReminderTransport {
    return this.get(ReminderTransport);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    if (this.app === undefined) throw new Error('the queue was stopped');
    return this.app.get<T>(token, { strict: false });
  }

  async addTeams(...codes: readonly string[]): Promise<void> {
    const units = codes.map((code) => ({ id: newId(), code, kind: 'field_team' as const, name: code }));
    await this.get(UnitOfWork).run((tx) => this.get(Units).insert(tx, newId(), units));
  }

  /** From yesterday on it is no more. */
  async dissolve(code: string, successor: string): Promise<void> {
    const yesterday = addDays(this.clock.today(), -1);
    await this.change(
      (tx) => tx.sql`
        UPDATE unit SET active_to = ${yesterday}, version = version + 1,
                        successor_id = (SELECT id FROM unit WHERE code = ${successor})
         WHERE code = ${code}`,
    );
  }

  resume(queue: string): Promise<void> {
    return this.get(HandOver).anew([queue]);
  }

  sweep(): Promise<void> {
    return this.get(Carrying).sweep();
  }

  /** Plans a sending now to a robot, unless the test says otherwise. */
  async plan(...given: readonly Partial<PlannedDelivery>[]): Promise<string[]> {
    const deliveries = given.map((one): PlannedDelivery => ({ ...this.some(), ...one }));
    await this.get(UnitOfWork).run((tx) => this.get(DeliveryStore).plan(tx, deliveries));
    return deliveries.map(deliveryIdOf);
  }

  /** Plans one that somebody who died was at: nobody sees it before it is claimed. */
  async planClaimed(until: Instant): Promise<string> {
    const delivery = this.some();
    const id = deliveryIdOf(delivery);
    await this.get(UnitOfWork).run(async (tx) => {
      await this.get(DeliveryStore).plan(tx, [delivery]);
      await tx.sql`UPDATE delivery SET claimed_by = 'dead', claimed_until = ${until} WHERE id = ${id}`;
    });
    return id;
  }

  private some(): PlannedDelivery {
    return {
      reminderId: newId(),
      occurrence: 0,
      channel: 'email',
      recipient: newId(),
      queue: 'GDQ1',
      dueAt: this.clock.now(),
    };
  }

  async row(id: string): Promise<Row> {
    const [row] = await this.get(Database).reader.sql<Row>`
      SELECT state, queue, attempts, repeat, late, reason_code AS "reasonCode", platform_code AS "platformCode",
             merged_into AS "mergedInto", next_attempt_at AS "nextAttemptAt", slot_at AS "slotAt",
             claimed_by AS "claimedBy", sent_at AS "sentAt"
        FROM delivery WHERE id = ${id}`;
    if (row === undefined) throw new Error(`no delivery ${id}`);
    return { ...row, repeat: Boolean(row['repeat']), late: Boolean(row['late']) };
  }

  /** How many are in each state. */
  async account(): Promise<Record<string, number>> {
    const rows = await this.get(Database).reader.sql<{ state: string; n: number }>`
      SELECT state, COUNT(*) AS n FROM delivery GROUP BY state`;
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  }

  async change(run: (tx: Parameters<Parameters<UnitOfWork['run']>[0]>[0]) => Promise<unknown>): Promise<void> {
    await this.get(UnitOfWork).run(run);
  }

  /** Until nothing is open. */
  finished(patienceMillis: number): Promise<void> {
    return until(
      'nothing is open',
      async () => {
        const open = await this.get(Database).reader.sql`
          SELECT 1 AS one FROM delivery WHERE state IN ('planned', 'held', 'queued') LIMIT 1`;
        return open.length === 0;
      },
      patienceMillis,
    );
  }

  /** Until the queue says that something is wrong with it. */
  complains(of: string): Promise<void> {
    return until(`it complains of ${of}`, async () => (await this.transport.complaint())?.includes(of) === true);
  }

  /** Until no attempt is under way and each was tried. */
  allTried(): Promise<void> {
    return until('each was tried', async () => {
      const [row] = await this.get(Database).reader.sql<{ n: number }>`
        SELECT COUNT(*) AS n FROM delivery WHERE attempts = 0 OR claimed_until IS NOT NULL`;
      return row?.n === 0;
    });
  }

  /** Until the queue answers again, and was given what it lost. */
  async reconnected(): Promise<void> {
    await until('the queue is back', async () => (await this.transport.complaint()) === undefined);
    await this.sweep();
  }

  /** Of those that were sent, and of those that were not: until now. */
  async dueToSentMillis(ids: readonly string[]): Promise<number[]> {
    const millis: number[] = [];
    for (let from = 0; from < ids.length; from += 500) {
      const rows = await this.get(Database).reader.sql<{ dueAt: number; sentAt: number | null }>`
        SELECT due_at AS "dueAt", sent_at AS "sentAt" FROM delivery WHERE id IN ${list(ids.slice(from, from + 500))}`;
      millis.push(...rows.map(({ dueAt, sentAt }) => ((sentAt ?? this.clock.now()) - dueAt) / 1_000));
    }
    return millis;
  }

  async inboxRowsTriedOften(): Promise<number> {
    const [row] = await this.get(Database).reader.sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM delivery WHERE channel = 'inbox' AND attempts <> 1`;
    return row?.n ?? 0;
  }

  async outsideRowsSent(): Promise<number> {
    const [row] = await this.get(Database).reader.sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM delivery WHERE channel <> 'inbox' AND state = 'sent'`;
    return row?.n ?? 0;
  }

  /** Until nothing that is due is left. */
  settled(): Promise<void> {
    return until('nothing is due', async () => {
      const now: Instant = this.clock.now();
      const [row] = await this.get(Database).reader.sql<{ n: number }>`
        SELECT COUNT(*) AS n FROM delivery
         WHERE (state = 'queued' OR state = 'planned') AND next_attempt_at <= ${now}`;
      return row?.n === 0;
    });
  }
}

async function carryingProcess(
  configuration: Configuration,
  clock: MovedClock,
  outside: Outside,
): Promise<INestApplicationContext> {
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(configuration, 'server', clock),
      HttpModule,
      AuditModule,
      OrganisationModule,
      EnterprisesModule,
      PipelineModule,
      DeliveryModule.forRoot({ carries: true }),
    ],
  })
    .overrideProvider(ChannelTargets)
    .useValue(outside)
    .overrideProvider(MessageComposer)
    .useValue(PLAIN)
    .setLogger(new ConsoleLogger('queue', { logLevels: ['error'] }))
    .compile();
  await module.init();
  return module;
}
