import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Database } from '#libs/database';
import { computeHeadline, type Headline, type HeadlineAsked } from './compute-headline.js';
import type { HeadlineWork } from './headline.worker.js';

/** Beside this file once it is built; sources run without it. */
const WORKER = fileURLToPath(new URL('headline.worker.js', import.meta.url));
const IDLE_MILLIS = 10 * 60_000;

/** On SQLite a headline is computed on a thread of its own: a report never keeps a visit from being logged (architecture.md). */
@Injectable()
export class HeadlineThread implements OnApplicationShutdown {
  private pool: Piscina<HeadlineWork, Headline> | undefined;

  constructor(private readonly database: Database) {}

  run(asked: HeadlineAsked): Promise<Headline> {
    const { fileForThreads: sqliteFile } = this.database;
    if (sqliteFile === undefined || !existsSync(WORKER)) {
      return this.database.snapshot((reader) => computeHeadline(reader, asked));
    }
    this.pool ??= new Piscina({ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MILLIS });
    return this.pool.run({ sqliteFile, asked });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
