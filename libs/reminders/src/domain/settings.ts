import type { QuietHours } from './hours.js';
import { DEFAULT_QUIET_HOURS } from './hours.js';

/** What a unit's lead sets of its reminders. */
export interface UnitSettings {
  readonly quiet: QuietHours;
  readonly digestDaily: boolean;
  readonly digestWeekly: boolean;
  /** Told beside the lead of what concerns the unit. */
  readonly namedUserIds: readonly string[];
}

export const DEFAULT_SETTINGS: UnitSettings = {
  quiet: DEFAULT_QUIET_HOURS,
  digestDaily: true,
  digestWeekly: true,
  namedUserIds: [],
};
