import type { UnitKind } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';

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

/** The name of the day; before its first name, that one. `names` in order: oldest first, of one day the latest recorded last. */
export function nameOn(names: readonly DatedName[], day: BusinessDate): string {
  const valid = names.findLast(({ validFrom }) => validFrom === null || validFrom <= day);
  return (valid ?? names[0])?.name ?? '';
}

/** Each name once, with the latest word on each day. */
export function inOrder(names: readonly DatedName[]): DatedName[] {
  const byDay = new Map(names.map((one) => [one.validFrom ?? '', one]));
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

export function isActiveOn(
  { activeFrom, activeTo }: Pick<Unit, 'activeFrom' | 'activeTo'>,
  day: BusinessDate,
): boolean {
  return (activeFrom === null || activeFrom <= day) && (activeTo === null || day <= activeTo);
}
