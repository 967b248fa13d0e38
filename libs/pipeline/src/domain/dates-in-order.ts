import type { BusinessDate } from '#libs/kernel';
import { problems } from './problems.js';

/** On which side of which date the refused one lies; problems.ts has the words. */
export type Side =
  | 'before_previous_stage'
  | 'before_signing'
  | 'before_progress'
  | 'before_start'
  | 'before_raised'
  | 'before_today'
  | 'after_today';

interface Dated {
  readonly what: string;
  readonly on: string;
}

/** @throws stage_dates_out_of_order where it is dated before what comes first */
export function refuseBefore({ what, on }: Dated, first: string, side: Exclude<Side, 'after_today'>): void {
  if (on < first) throw problems.stage_dates_out_of_order({ what, on, side, bound: first });
}

/** @throws stage_dates_out_of_order where any fact is dated in the future (fine-print 6) */
export function refuseFuture(what: string, on: BusinessDate, today: BusinessDate): void {
  if (on > today) throw problems.stage_dates_out_of_order({ what, on, side: 'after_today', bound: today });
}
