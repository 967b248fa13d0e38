import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { seal } from './domain/chain.js';
import { SealStore } from './store/seal.store.js';

const AT_ONCE = 500;
/** Several machines write to one PostgreSQL, and their clocks are not quite the same. */
const CLOCK_TOLERANCE_MICROS = 2_000_000;

/** Seals what was recorded since, in order. Those who write never wait for it; of several sealers one works at a time. */
@Injectable()
export class SealAudit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly seals: SealStore,
  ) {}

  /** Answers how many were sealed. */
  async run(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const some = await this.sealSome();
      sealed += some;
      if (some < AT_ONCE) return sealed;
    }
  }

  private async sealSome(): Promise<number> {
    const upTo = await this.upTo();
    const { reader } = this.database;
    if ((await this.seals.toSeal(reader, await this.seals.end(reader), upTo, 1)).length === 0) return 0;
    return this.unitOfWork.run(async (tx) => {
      await tx.lockKeys(['audit seal']);
      const end = await this.seals.end(tx);
      const entries = await this.seals.toSeal(tx, end, upTo, AT_ONCE);
      await this.seals.insert(tx, seal(end, entries));
      return entries.length;
    });
  }

  /** Nothing recorded by then will appear any more: no write that is open is older. */
  private async upTo(): Promise<Instant> {
    const asOf = await this.database.asOf();
    return (this.database.reader.dialect === 'sqlite' ? asOf : asOf - CLOCK_TOLERANCE_MICROS) as Instant;
  }
}
