import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '#libs/database';
import type { Responsibility } from './domain/succession.js';

/** What people of one kind of record answer for: declared by the room that keeps the records. */
export interface ResponsibilityKeeper {
  /** All that a person answers for. */
  of(reader: Reader, userId: string): Promise<readonly Responsibility[]>;
  /** To somebody, or to nobody where the unit has no one left to take it. */
  handOver(tx: Transaction, taken: readonly Responsibility[], toUserId: string | null): Promise<void>;
}

/** All rooms' keepers; each registers when the program starts. */
@Injectable()
export class Responsibilities {
  private readonly keepers: ResponsibilityKeeper[] = [];

  register(keeper: ResponsibilityKeeper): void {
    this.keepers.push(keeper);
  }

  async of(reader: Reader, userId: string): Promise<Responsibility[]> {
    const found: Responsibility[] = [];
    for (const keeper of this.keepers) found.push(...(await keeper.of(reader, userId)));
    return found;
  }

  async handOver(tx: Transaction, taken: readonly Responsibility[], toUserId: string | null): Promise<void> {
    for (const keeper of this.keepers) await keeper.handOver(tx, taken, toUserId);
  }
}
