import type { UnitKind } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';

/** The queue of all units that have none of their own. */
export const OTHERS = 'others';

export interface QueueUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly activeFrom: BusinessDate | null;
  readonly activeTo: BusinessDate | null;
  readonly successorId: string | null;
}

/** One queue a field team, and one for the other units (reminders.md): made from the units, so an eighth team has an eighth. */
export function queuesOn(units: readonly QueueUnit[], day: BusinessDate): string[] {
  const teams = units.filter((unit) => unit.kind === 'field_team' && !isOver(unit, day));
  return [...teams.map(({ code }) => code).sort(), OTHERS];
}

/** By which queue a unit's sendings go; of a dissolved one, by its successor's. */
export function queueOf(unitId: string, units: ReadonlyMap<string, QueueUnit>, day: BusinessDate): string {
  let unit = units.get(unitId);
  for (let steps = 0; unit !== undefined && isOver(unit, day) && steps < units.size; steps += 1) {
    unit = units.get(unit.successorId ?? '');
  }
  return unit?.kind === 'field_team' && !isOver(unit, day) ? unit.code : OTHERS;
}

/** A team that begins later has its queue already: what is planned for it waits there. */
function isOver({ activeTo }: QueueUnit, day: BusinessDate): boolean {
  return activeTo !== null && activeTo < day;
}
