import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isoOf } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { AsOf } from './as-of.js';
import type { Headline } from './compute-headline.js';
import { ReportThread } from './report-thread.js';
import { type ReportQuery, Reports } from './reports.js';

/** The published figures of a period, for the whole, by unit and by month, as of an instant. */
@Injectable()
export class ReadHeadline {
  constructor(
    private readonly database: Database,
    private readonly findUnits: FindUnits,
    private readonly asOf: AsOf,
    private readonly reports: Reports,
    private readonly thread: ReportThread,
  ) {}

  /** Kept until anything is committed. @throws period_backwards, unknown_rule_set, unknown_report_unit */
  async run(query: ReportQuery): Promise<Headline> {
    const asOf = await this.asOf.of(query.asOf);
    const units = await this.findUnits.asOf(asOf);
    const kept = query.asOf === undefined ? 'now' : String(asOf);
    const headline = await this.database.memo(`headline ${kept} ${JSON.stringify(query)}`, async () => {
      await this.reports.open(this.database.reader, units, query, asOf); // refuses here: a refusal does not cross threads
      return this.thread.run('headline', { units, query, asOf });
    });
    return query.asOf === undefined ? { ...headline, asOf: isoOf(asOf) } : headline;
  }
}
