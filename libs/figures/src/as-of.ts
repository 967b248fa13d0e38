import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { endOfDay, type Instant, parseBusinessDate, parseInstant } from '#libs/kernel';

/** Of which knowledge a report is: what was recorded by an instant, or by the end of a day in Asia/Shanghai. */
@Injectable()
export class AsOf {
  constructor(private readonly database: Database) {}

  /** Never later than what is known for good (architecture.md, recorded time). */
  async of(given: string | undefined): Promise<Instant> {
    const latest = await this.database.asOf();
    if (given === undefined) return latest;
    const day = parseBusinessDate(given);
    const asked = day === undefined ? (parseInstant(given) ?? latest) : endOfDay(day);
    return asked > latest ? latest : asked;
  }
}
