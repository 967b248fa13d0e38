import { Injectable } from '@nestjs/common';
import { and, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { UnitKind } from '#libs/http';
import { type BusinessDate, type Instant, newId } from '#libs/kernel';
import { type DatedName, inOrder, type Unit, type UnitHistory } from '../domain/unit.js';
import { UnitEntity, UnitNameEntity, UnitSpanEntity } from './unit.entity.js';

/** A unit with all its names. */
export type StoredUnit = Omit<Unit, 'name'>;

export interface UnitGiven {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly areaCode?: string | null;
  readonly region?: string | null;
  readonly stationCity?: string | null;
  readonly focus?: string | null;
  readonly headcount?: number | null;
  readonly activeFrom?: BusinessDate | null;
}

/** What may be said anew of a unit; its code and kind are fixed. */
export type UnitFacts = Pick<
  Unit,
  'areaCode' | 'region' | 'stationCity' | 'focus' | 'headcount' | 'activeFrom' | 'activeTo' | 'successorId'
>;

const COLUMNS = raw(`
  u.id, u.version, u.code, u.kind, u.area_code AS "areaCode", u.region, u.station_city AS "stationCity", u.focus, u.headcount,
  u.active_from AS "activeFrom", u.active_to AS "activeTo", u.successor_id AS "successorId"`);

@Injectable()
export class UnitStore {
  all(reader: Reader): Promise<StoredUnit[]> {
    return this.read(reader, []);
  }

  async find(reader: Reader, id: string): Promise<StoredUnit | undefined> {
    return (await this.read(reader, [sql`u.id = ${id}`]))[0];
  }

  async lock(tx: Transaction, id: string): Promise<StoredUnit | undefined> {
    await tx.sql`SELECT id FROM unit WHERE id = ${id}${tx.forUpdate}`;
    return this.find(tx, id);
  }

  async hasCode(reader: Reader, code: string): Promise<boolean> {
    return (await reader.first(sql`SELECT 1 AS one FROM unit WHERE code = ${code}`)) !== undefined;
  }

  /** By the hundred too. */
  async insert(tx: Transaction, recordedBy: string, units: readonly UnitGiven[]): Promise<void> {
    const { recordedAt } = tx;
    await tx.insert(
      UnitEntity,
      units.map(({ name: _, ...unit }) => ({
        ...NOTHING_SAID,
        ...unit,
        passedOnAt: null,
        version: 1,
        recordedAt,
        recordedBy,
      })),
    );
    await tx.insert(
      UnitNameEntity,
      units.map(({ id, name }) => ({ id: newId(), unitId: id, name, validFrom: null, recordedAt })),
    );
    await tx.insert(
      UnitSpanEntity,
      units.map(({ id, activeFrom = null }) => ({ id: newId(), unitId: id, activeFrom, activeTo: null, recordedAt })),
    );
  }

  async save(tx: Transaction, id: string, facts: UnitFacts, version: number): Promise<void> {
    await tx.update(UnitEntity, { id }, { ...facts, version });
  }

  async addSpan(tx: Transaction, unitId: string, { activeFrom, activeTo }: UnitFacts): Promise<void> {
    await tx.insert(UnitSpanEntity, { id: newId(), unitId, activeFrom, activeTo, recordedAt: tx.recordedAt });
  }

  async addName(tx: Transaction, unitId: string, { name, validFrom }: DatedName): Promise<void> {
    await tx.insert(UnitNameEntity, { id: newId(), unitId, name, validFrom, recordedAt: tx.recordedAt });
  }

  /** By unit. */
  async histories(reader: Reader): Promise<ReadonlyMap<string, UnitHistory>> {
    const names = await reader.sql<DatedName & { unitId: string; recordedAt: Instant }>`
      SELECT unit_id AS "unitId", name, valid_from AS "validFrom", recorded_at AS "recordedAt"
        FROM unit_name ORDER BY recorded_at`;
    const spans = await reader.sql<Pick<Unit, 'activeFrom' | 'activeTo'> & { unitId: string; recordedAt: Instant }>`
      SELECT unit_id AS "unitId", active_from AS "activeFrom", active_to AS "activeTo", recorded_at AS "recordedAt"
        FROM unit_span ORDER BY recorded_at`;
    const of = <Row extends { unitId: string }>(rows: readonly Row[], id: string) =>
      rows.filter(({ unitId }) => unitId === id);
    return new Map(spans.map(({ unitId: id }) => [id, { names: of(names, id), spans: of(spans, id) }]));
  }

  private async read(reader: Reader, conditions: readonly Sql[]): Promise<StoredUnit[]> {
    const units = await reader.sql<Omit<StoredUnit, 'names'>>`
      SELECT ${COLUMNS} FROM unit u WHERE ${and(conditions)} ORDER BY u.code`;
    const names = await reader.sql<DatedName & { unitId: string }>`
      SELECT n.unit_id AS "unitId", n.name, n.valid_from AS "validFrom"
        FROM unit_name n JOIN unit u ON u.id = n.unit_id WHERE ${and(conditions)} ORDER BY n.recorded_at`;
    const namesOf = new Map<string, DatedName[]>();
    for (const { unitId, name, validFrom } of names) {
      namesOf.set(unitId, [...(namesOf.get(unitId) ?? []), { name, validFrom }]);
    }
    return units.map((unit) => ({ ...unit, names: inOrder(namesOf.get(unit.id) ?? []) }));
  }
}

const NOTHING_SAID: UnitFacts = {
  areaCode: null,
  region: null,
  stationCity: null,
  focus: null,
  headcount: null,
  activeFrom: null,
  activeTo: null,
  successorId: null,
};
