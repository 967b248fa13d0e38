import type { UnitKind } from '#libs/http';
import type { BusinessDate, Instant } from '#libs/kernel';

/** A name and the first day on which it is valid; none: from the beginning. */
export interface DatedName {
  readonly name: string;
  readonly validFrom: BusinessDate | null;
}

/** A unit with the name of some day. */
export interface Unit {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  /** All its names, the oldest first. */
  readonly names: readonly DatedName[];
  /** GB/T 2260, of a county. */
  readonly areaCode: string | null;
  /** A field team's station: its region and its city. */
  readonly region: string | null;
  readonly stationCity: string | null;
  /** The chain or the kind of enterprise that it works on. */
  readonly focus: string | null;
  readonly headcount: number | null;
  /** First and last day; none: always. */
  readonly activeFrom: BusinessDate | null;
  readonly activeTo: BusinessDate | null;
  /** Of a dissolved one: who takes over what is open. */
  readonly successorId: string | null;
}

interface Recorded {
  readonly recordedAt: Instant;
}

/** What was said of a unit's names and of its first and last day, in the order in which it was recorded. */
export interface UnitHistory {
  readonly names: readonly (DatedName & Recorded)[];
  readonly spans: readonly (Pick<Unit, 'activeFrom' | 'activeTo'> & Recorded)[];
}

/** A unit as it was known at an instant. Of one that was not known yet nothing is shown or counted. */
export interface UnitThen extends Unit {
  readonly isKnown: boolean;
}

export function unitThen(unit: Unit, { names, spans }: UnitHistory, at: Instant): UnitThen {
  const span = spans.findLast(({ recordedAt }) => recordedAt <= at);
  if (span === undefined) return { ...unit, isKnown: false };
  const { activeFrom, activeTo } = span;
  const known = names.filter(({ recordedAt }) => recordedAt <= at);
  return { ...unit, activeFrom, activeTo, names: inOrder(known), isKnown: true };
}

/** The name of the day; before its first name, that one. `names` in order: oldest first, of one day the latest recorded last. */
export function nameOn(names: readonly DatedName[], day: BusinessDate): string {
  const valid = names.findLast(({ validFrom }) => validFrom === null || validFrom <= day);
  return (valid ?? names[0])?.name ?? '';
}

/** Each name once, with the latest word on each day. */
export function inOrder(names: readonly DatedName[]): DatedName[] {
  const byDay = new Map(names.map(({ name, validFrom }) => [validFrom ?? '', { name, validFrom }]));
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export function isActiveOn(
  { activeFrom, activeTo }: Pick<Unit, 'activeFrom' | 'activeTo'>,
  day: BusinessDate,
): boolean {
  return (activeFrom === null || activeFrom <= day) && (activeTo === null || day <= activeTo);
}
