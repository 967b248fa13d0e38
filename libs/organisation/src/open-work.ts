import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';

/** How much of each kind is open. */
export type OpenCounts = Readonly<Record<string, number>>;

/** What of one room's records would go to the successor of a unit: declared by the room that keeps them. */
export interface OpenWorkKeeper {
  openIn(reader: Reader, unitId: string): Promise<OpenCounts>;
}

/** All that is open in a unit; each room registers when the program starts. */
@Injectable()
export class OpenWork {
  private readonly keepers: OpenWorkKeeper[] = [];

  register(keeper: OpenWorkKeeper): void {
    this.keepers.push(keeper);
  }

  async of(reader: Reader, unitId: string): Promise<OpenCounts> {
    const counts: Record<string, number> = {};
    for (const keeper of this.keepers) Object.assign(counts, await keeper.openIn(reader, unitId));
    return counts;
  }
}
