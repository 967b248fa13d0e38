import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Reader, sql, UnitOfWork } from '#libs/database';
import { type Actor, Creations, keysetOf, Made, type Page, page } from '#libs/http';
import { commonProblems, type Instant, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { refuseBefore } from './domain/dates-in-order.js';
import { CityEventEntity } from './store/city-event.entity.js';

export const EVENT_KINDS = ['expo', 'promotion_event'] as const;

export interface NewCityEvent {
  readonly id?: string;
  readonly name: string;
  readonly kind: (typeof EVENT_KINDS)[number];
  readonly code?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly place?: string;
}

/** What is left out stays; null takes a day, the place or the code away. */
export interface CityEventChange {
  readonly version: number;
  readonly name?: string;
  readonly kind?: (typeof EVENT_KINDS)[number];
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
  readonly place?: string | null;
}

interface Row {
  id: string;
  version: number;
  code: string | null;
  name: string;
  kind: (typeof EVENT_KINDS)[number];
  startsOn: string | null;
  endsOn: string | null;
  place: string | null;
  recordedAt: Instant;
}

export type CityEvent = Omit<Row, 'recordedAt'> & { readonly recordedAt: string };

const EVENTS = sql`
  SELECT id, version, code, name, kind, starts_on AS "startsOn", ends_on AS "endsOn", place, recorded_at AS "recordedAt" FROM city_event`;

/** Expos and promotion events: records that contacts and projects refer to. */
@Injectable()
export class CityEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly creations: Creations,
    private readonly audit: AuditTrail,
  ) {}

  async list({ limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<CityEvent>> {
    const after = keysetOf(cursor, ['text', 'text']);
    const place = after === undefined ? sql`1 = 1` : sql`(COALESCE(starts_on, ''), id) < (${after[0]}, ${after[1]})`;
    const { reader } = this.database;
    const rows = await reader.run<Row>(
      sql`${EVENTS} WHERE ${place} ORDER BY COALESCE(starts_on, '') DESC, id DESC LIMIT ${limit + 1}`,
    );
    const count = await reader.first<{ n: number }>(sql`SELECT COUNT(*) AS n FROM city_event`);
    return page(rows, limit, count?.n ?? 0, (row) => [row.startsOn ?? '', row.id], viewOf);
  }

  /** @throws stage_dates_out_of_order where it ends before it starts; id_reused where the code is taken */
  async create(actor: Actor, event: NewCityEvent): Promise<Made<CityEvent>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'event.create', { ownUnits: actor.grants.map(({ unitId }) => unitId) });
      const { id, again } = await this.creations.begin(tx, actor, 'city_event', event);
      if (again) return new Made(await this.find(tx, id), true);
      const { name, kind, code = null, startsOn = null, endsOn = null, place = null } = event;
      refuseEndBeforeStart(startsOn, endsOn);
      await tx.lockKeys([`event code ${code ?? id}`]);
      const taken =
        code === null ? undefined : await tx.first<{ id: string }>(sql`SELECT id FROM city_event WHERE code = ${code}`);
      if (taken !== undefined) throw commonProblems.id_reused({ code });
      await tx.insert(CityEventEntity, {
        id,
        code,
        name,
        kind,
        startsOn,
        endsOn,
        place,
        version: 1,
        recordedAt: tx.recordedAt,
        recordedBy: actor.userId,
      });
      await this.audit.record(tx, actor, {
        action: 'event.create',
        subjectKind: 'city_event',
        subjectId: id,
        changes: { kind, startsOn },
      });
      return new Made(await this.find(tx, id), false);
    });
  }

  /** Contacts and projects keep referring to it. @throws not_found, version_conflict, stage_dates_out_of_order */
  async change(actor: Actor, id: string, { version, ...given }: CityEventChange): Promise<CityEvent> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'event.change', { ownUnits: actor.grants.map(({ unitId }) => unitId) });
      await tx.lockKeys([`event ${id}`]);
      const before = await this.find(tx, id);
      if (before.version !== version) throw commonProblems.version_conflict({ current: before });
      const { name, kind, startsOn, endsOn, place } = { ...before, ...given };
      refuseEndBeforeStart(startsOn, endsOn);
      await tx.update(CityEventEntity, { id }, { name, kind, startsOn, endsOn, place, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'event.change',
        subjectKind: 'city_event',
        subjectId: id,
        changes: { fields: Object.keys(given).sort() },
      });
      return this.find(tx, id);
    });
  }

  /** @throws not_found */
  async find(reader: Reader, id: string): Promise<CityEvent> {
    const row = await reader.first<Row>(sql`${EVENTS} WHERE id = ${id}`);
    if (row === undefined) throw commonProblems.not_found();
    return viewOf(row);
  }
}

function viewOf(row: Row): CityEvent {
  return { ...row, recordedAt: isoOf(row.recordedAt) };
}

function refuseEndBeforeStart(startsOn: string | null, endsOn: string | null): void {
  if (startsOn !== null && endsOn !== null) refuseBefore({ what: 'endsOn', on: endsOn }, startsOn, 'before_start');
}
