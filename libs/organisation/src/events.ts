import type { Actor } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';

/** The holidays of a year were announced or corrected: what was worked out on them is worked out anew. */
export class WorkCalendarChanged {
  constructor(readonly year: number) {}
}

/** A person's role in these units is over: sessions, tokens and feeds that rest on it end with it. */
export class GrantsEnded {
  constructor(
    readonly userId: string,
    readonly unitIds: readonly string[],
  ) {}
}

/** What a person answered for has passed to others; nobody where the unit has no one left. */
export class HandedOver {
  constructor(
    readonly fromUserId: string,
    readonly toUserIds: readonly (string | null)[],
  ) {}
}

/** From this day on, all that is open of a unit is its successor's. */
export class UnitDissolved {
  constructor(
    readonly unitId: string,
    readonly successorId: string,
    readonly from: BusinessDate,
    /** Who works in the successor: what they answered for stays theirs. */
    readonly staff: readonly string[],
    readonly recordedBy: Actor,
  ) {}
}
