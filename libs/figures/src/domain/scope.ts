import type { UnitKind } from '#libs/http';
import type { BusinessDate, Instant } from '#libs/kernel';
import type { View } from './metrics.js';

/** What a report is over. A kind or unit restricts what is looked at before counting (domain.md §6). */
export interface Scope {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly asOf: Instant;
  /** Enterprises were merged or split since: whose each fact was then is looked up. */
  readonly isBeforeMerges: boolean;
  readonly view: View;
  /** The report's kind: among whose units it is judged who is credited; all units if none. */
  readonly kind: UnitKind | undefined;
  /** The units that are looked at; undefined: all, and what is unassigned. A null is what is unassigned. */
  readonly units: readonly (string | null)[] | undefined;
}

/** Whom a figure is judged among, and which units of it are shown. */
export interface Judged {
  /** undefined: all units. */
  readonly among: readonly string[] | undefined;
  readonly units: readonly (string | null)[] | undefined;
}
