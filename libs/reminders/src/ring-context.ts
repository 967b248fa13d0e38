import { Injectable } from '@nestjs/common';
import { type Reader, sql } from '#libs/database';
import { businessDateOf, type Instant, type WorkCalendar } from '#libs/kernel';
import { FindUnits, isActiveOn, StaffStore, type Unit, WorkCalendars } from '#libs/organisation';
import { queueOf } from './domain/queues.js';
import type { Directory } from './domain/recipients.js';
import type { Hearer } from './domain/sendings.js';
import { DEFAULT_SETTINGS, type UnitSettings } from './domain/settings.js';
import { ReminderRules, type RulesInForce } from './reminder-rules.js';
import { SettingStore } from './store/setting.store.js';

/** All that decides who hears what when, as it stands at an instant. */
export interface RingContext extends Pick<RulesInForce, 'rules' | 'versions'> {
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  readonly directory: Directory;
  /** Active today. */
  readonly units: readonly Unit[];
  readonly settingsOf: (unitId: string) => UnitSettings;
  /** The unit itself, or of a dissolved one who took over. */
  readonly standsFor: (unitId: string) => string;
  /** A person hears it in one of these units where they work there, else in their own. */
  readonly person: (userId: string, unitIds: readonly string[]) => Hearer;
  readonly robot: (unitId: string) => Hearer;
}

@Injectable()
export class RingContexts {
  constructor(
    private readonly rules: ReminderRules,
    private readonly calendars: WorkCalendars,
    private readonly staff: StaffStore,
    private readonly settings: SettingStore,
    private readonly units: FindUnits,
  ) {}

  async at(reader: Reader, now: Instant): Promise<RingContext> {
    const today = businessDateOf(now);
    const { rules, versions } = await this.rules.current(reader);
    const settings = await this.settings.all(reader);
    const posts = await this.staff.on(reader, today);
    const units = await this.units.all();
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const digestAt = await digestTimes(reader);
    const unitsOf = new Map<string, string[]>();
    for (const { userId, unitId } of posts) unitsOf.set(userId, [...(unitsOf.get(userId) ?? []), unitId]);
    const settingsOf = (unitId: string): UnitSettings => settings.get(unitId) ?? DEFAULT_SETTINGS;
    const hearer = (userId: string | null, unitId: string): Hearer => ({
      userId,
      unitId,
      quiet: settingsOf(unitId).quiet,
      digestAt: digestAt.get(unitId) ?? null,
      queue: queueOf(unitId, byId, today),
    });
    return {
      now,
      rules,
      versions,
      calendar: await this.calendars.current(reader),
      directory: {
        posts,
        named: new Map([...settings].map(([unitId, { namedUserIds }]) => [unitId, namedUserIds])),
      },
      units: units.filter((unit) => isActiveOn(unit, today)),
      settingsOf,
      standsFor: (unitId) => standsFor(unitId, byId, (unit) => isActiveOn(unit, today)),
      person: (userId, unitIds) => {
        const own = unitsOf.get(userId) ?? [];
        return hearer(userId, unitIds.find((unitId) => own.includes(unitId)) ?? own[0] ?? unitIds[0] ?? '');
      },
      robot: (unitId) => hearer(null, unitId),
    };
  }
}

async function digestTimes(reader: Reader): Promise<ReadonlyMap<string, Instant>> {
  const rows = await reader.run<{ unitId: string; nextAt: Instant }>(sql`
    SELECT subject_id AS "unitId", next_at AS "nextAt" FROM reminder
     WHERE rule = 'digest_daily' AND closed_at IS NULL AND next_at IS NOT NULL`);
  return new Map(rows.map(({ unitId, nextAt }) => [unitId, nextAt]));
}

function standsFor(unitId: string, units: ReadonlyMap<string, Unit>, isActive: (unit: Unit) => boolean): string {
  let unit = units.get(unitId);
  for (let steps = 0; unit !== undefined && !isActive(unit) && steps < units.size; steps += 1) {
    const successor = units.get(unit.successorId ?? '');
    if (successor === undefined) break;
    unit = successor;
  }
  return unit?.id ?? unitId;
}
