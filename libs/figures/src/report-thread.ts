import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Database } from '#libs/database';
import type { ReportWork } from './report.worker.js';
import { type AnswerOf, type AskedOf, perform, type Work } from './report-works.js';

/** Beside this file once it is built; sources run without it. */
const WORKER = fileURLToPath(new URL('report.worker.js', import.meta.url));
const IDLE_MILLIS = 10 * 60_000;

/** On SQLite a report is computed on a thread of its own: it never keeps a visit from being logged (architecture.md). */
@Injectable()
export class ReportThread implements OnApplicationShutdown {
  private pool: Piscina<ReportWork, unknown> | undefined;

  constructor(private readonly database: Database) {}

  async run<Kind extends Work>(kind: Kind, asked: AskedOf<Kind>): Promise<AnswerOf<Kind>> {
    const { fileForThreads: sqliteFile } = this.database;
    if (sqliteFile === undefined || !existsSync(WORKER)) {
      return this.database.snapshot((reader) => perform(reader, kind, asked));
    }
    this.pool ??= new Piscina({ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MILLIS });
    return (await this.pool.run({ sqliteFile, kind, asked })) as AnswerOf<Kind>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
