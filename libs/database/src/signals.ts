import { EventEmitter } from 'node:events';
import pg from 'pg';

/** Between processes as within one: "look again". Says nothing else, may come twice, and is lost with the connection. */
export abstract class Signals {
  abstract send(name: string): void;
  /** Answers how to stop. */
  abstract hear(name: string, hear: () => void): () => void;
  abstract close(): Promise<void>;
}

/** SQLite serves one process. */
export class LocalSignals extends Signals {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  send(name: string): void {
    this.emitter.emit(name);
  }

  hear(name: string, hear: () => void): () => void {
    this.emitter.on(name, hear);
    return () => {
      this.emitter.off(name, hear);
    };
  }

  close(): Promise<void> {
    this.emitter.removeAllListeners();
    return Promise.resolve();
  }
}

const CHANNEL = 'zhudian';
const RECONNECT_MILLIS = 1_000;

/**
 * By LISTEN and NOTIFY, on a connection of its own that is opened by the first who hears or sends. Never within a unit of work:
 * NOTIFY makes commits wait for one another. Who was cut off is told everything again afterwards.
 */
export class PostgresSignals extends Signals {
  private readonly local = new LocalSignals();
  private readonly names = new Set<string>();
  private readonly toSend = new Set<string>();
  private client: pg.Client | undefined;
  private opening: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly url: string) {
    super();
  }

  send(name: string): void {
    this.toSend.add(name);
    void this.open().then(() => this.sendNow());
  }

  hear(name: string, hear: () => void): () => void {
    this.names.add(name);
    void this.open();
    return this.local.hear(name, hear);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.retry);
    await this.opening;
    await this.local.close();
    await this.client?.end();
  }

  /** Several of one name in the same moment are one. */
  private async sendNow(): Promise<void> {
    const names = [...this.toSend];
    this.toSend.clear();
    for (const name of names) {
      try {
        await this.client?.query('SELECT pg_notify($1, $2)', [CHANNEL, name]);
      } catch {
        this.toSend.add(name); // sent when the connection is back
      }
    }
  }

  private open(): Promise<void> {
    if (this.client !== undefined || this.isClosed) return Promise.resolve();
    this.opening ??= this.connect().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const lose = (): void => {
      if (this.client === client) this.client = undefined;
      this.openLater();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.local.send(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
      for (const name of this.names) this.local.send(name);
      await this.sendNow();
    } catch {
      this.openLater();
    }
  }

  private openLater(): void {
    if (this.isClosed) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      void this.open();
    }, RECONNECT_MILLIS).unref();
  }
}
