import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { Database } from '#libs/database';
import type { ReportWork } from './report.worker.js';
import { type AnswerOf, type AskedOf, perform, type Work } from './report-works.js';

/** Beside this file once it is built; sources run without it. */
const WORKER = fileURLToPath(new URL('report.worker.js', import.meta.url));

/** On SQLite a report is computed on a thread of its own: it never keeps a visit from being logged (architecture.md). */
@Injectable()
export class ReportThread implements OnApplicationShutdown {
  private readonly sqliteFile: string | undefined;
  private pool: Piscina<ReportWork, unknown> | undefined;

  constructor(private readonly database: Database) {
    this.sqliteFile = existsSync(WORKER) ? database.fileForThreads : undefined;
  }

  /** The thread takes longer to begin than a report takes to compute: a server begins it before anybody asks. */
  begin(): void {
    if (this.sqliteFile !== undefined) this.opened();
  }

  async run<Kind extends Work>(kind: Kind, asked: AskedOf<Kind>): Promise<AnswerOf<Kind>> {
    const { sqliteFile } = this;
    if (sqliteFile === undefined) return this.database.snapshot((reader) => perform(reader, kind, asked));
    return (await this.opened().run({ sqliteFile, kind, asked })) as AnswerOf<Kind>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }

  private opened(): Piscina<ReportWork, unknown> {
    this.pool ??= new Piscina({ filename: WORKER, minThreads: 1, maxThreads: 1 });
    return this.pool;
  }
}
