import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import { Clock, isoOf } from '#libs/kernel';
import { FindUnits, Staff, WorkCalendars } from '#libs/organisation';
import { officeTurnFrom, type Turn, turnOn } from './domain/ownership-request.js';
import type { RequestRow } from './store/ownership-request.store.js';

export type OwnershipRequestView = Awaited<ReturnType<OwnershipRequestViews['views']>>[number];

/** Requests as the API gives them out: no more of the enterprise than who asks may know. */
@Injectable()
export class OwnershipRequestViews {
  constructor(
    private readonly units: FindUnits,
    private readonly staff: Staff,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  async views(reader: Reader, rows: readonly RequestRow[]) {
    const calendar = await this.calendars.current(reader);
    const today = this.clock.today();
    const people = rows.flatMap(({ askedBy, answeredBy }) => (answeredBy === null ? [askedBy] : [askedBy, answeredBy]));
    const names = await this.staff.namesOf(reader, [...new Set(people)]);
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        kind: row.kind,
        state: row.state,
        enterprise: { id: row.enterpriseId, name: row.enterpriseName, stage: row.stage },
        unitId: row.unitId,
        unitName: await this.nameOf(row.unitId),
        ownerUnitId: row.ownerUnitId,
        ownerUnitName: row.ownerUnitId === null ? null : await this.nameOf(row.ownerUnitId),
        percent: row.percent,
        reason: row.reason,
        askedAt: isoOf(row.askedAt),
        askedBy: row.askedBy,
        askedByName: names.get(row.askedBy) ?? null,
        turn: row.state === 'open' ? turnOn(calendar, row.askedOn, today) : (null as Turn | null),
        officeFrom: officeTurnFrom(calendar, row.askedOn),
        answeredAt: row.answeredAt === null ? null : isoOf(row.answeredAt),
        answeredBy: row.answeredBy,
        answeredByName: row.answeredBy === null ? null : (names.get(row.answeredBy) ?? null),
        answeredFor: row.answeredFor,
        answer: row.answer,
      })),
    );
  }

  async view(reader: Reader, row: RequestRow): Promise<OwnershipRequestView> {
    const [view] = await this.views(reader, [row]);
    if (view === undefined) throw new RangeError('a row has a view');
    return view;
  }

  private async nameOf(unitId: string): Promise<string | null> {
    return (await this.units.byId(unitId))?.name ?? null;
  }
}
