import { Injectable } from '@nestjs/common';
import { Database, type Reader, sql } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock, commonProblems, type Instant } from '#libs/kernel';
import { actingUnit } from './domain/acting-unit.js';
import { isActiveOn, nameOn, type Unit, type UnitHistory, type UnitThen, unitThen } from './domain/unit.js';
import { type StoredUnit, UnitStore } from './store/unit.store.js';

interface Known {
  readonly version: string;
  readonly byId: ReadonlyMap<string, StoredUnit>;
  readonly byCode: ReadonlyMap<string, StoredUnit>;
  readonly histories: ReadonlyMap<string, UnitHistory>;
}

/** The units: few, and named by every list. Kept in memory until one of them changes. */
@Injectable()
export class FindUnits {
  private known: Known | undefined;
  /** A question that is under way answers all who ask meanwhile: a list asks once for each of its rows. */
  private asking: Promise<Known> | undefined;

  constructor(
    private readonly database: Database,
    private readonly units: UnitStore,
    private readonly clock: Clock,
  ) {}

  /** With its name of today, as below. */
  async byId(id: string): Promise<Unit | undefined> {
    return this.named((await this.current()).byId.get(id));
  }

  /** Of today; empty where there is no such unit. */
  async nameOf(id: string): Promise<string> {
    return (await this.byId(id))?.name ?? '';
  }

  async byCode(code: string): Promise<Unit | undefined> {
    return this.named((await this.current()).byCode.get(code));
  }

  async byIdOrCode(idOrCode: string): Promise<Unit | undefined> {
    return (await this.byId(idOrCode)) ?? (await this.byCode(idOrCode));
  }

  /** For which unit somebody enters something: one of their own; the office names any that there is. @throws unit_needed, invalid_input */
  async acting(actor: Actor, unitId: string | undefined): Promise<string> {
    const acting = actingUnit(actor, unitId);
    const isOwn = actor.grants.some((grant) => grant.unitId === acting);
    if (isOwn || (await this.byId(acting)) !== undefined) return acting;
    const message = { zh: '没有这个单位', en: 'there is no such unit' };
    throw commonProblems.invalid_input({}, [{ path: 'unitId', code: 'unknown_unit', message }]);
  }

  /** By code. Those active on the day, by the names of that day; without a day, all that ever were. */
  async all(on?: BusinessDate): Promise<Unit[]> {
    const day = on ?? this.clock.today();
    const units = [...(await this.current()).byId.values()];
    return units.filter((unit) => on === undefined || isActiveOn(unit, on)).map((unit) => withName(unit, day));
  }

  /** All that ever were, each as it was known at the instant: what a report of the past is about. */
  async asOf(at: Instant): Promise<UnitThen[]> {
    const today = this.clock.today();
    const { byId, histories } = await this.current();
    return [...byId.values()].map((unit) =>
      unitThen(withName(unit, today), histories.get(unit.id) ?? { names: [], spans: [] }, at),
    );
  }

  /** As a unit of work sees it that may have changed it. */
  async within(reader: Reader, id: string): Promise<Unit | undefined> {
    return this.named(await this.units.find(reader, id));
  }

  private named(unit: StoredUnit | undefined): Unit | undefined {
    return unit === undefined ? undefined : withName(unit, this.clock.today());
  }

  /** Each change raises a version, and units are never deleted: the sum says whether anything changed. */
  private current(): Promise<Known> {
    this.asking ??= this.look().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async look(): Promise<Known> {
    const { reader } = this.database;
    const version = await this.database.memo('units version', async () => {
      const row = await reader.first<{ n: number; v: number }>(
        sql`SELECT COUNT(*) AS n, COALESCE(SUM(version), 0) AS v FROM unit`,
      );
      return `${String(row?.n)} ${String(row?.v)}`;
    });
    if (this.known?.version !== version) {
      const units = await this.units.all(reader);
      this.known = {
        version,
        byId: new Map(units.map((unit) => [unit.id, unit])),
        byCode: new Map(units.map((unit) => [unit.code, unit])),
        histories: await this.units.histories(reader),
      };
    }
    return this.known;
  }
}

function withName(unit: StoredUnit, day: BusinessDate): Unit {
  return { ...unit, name: nameOn(unit.names, day) };
}
