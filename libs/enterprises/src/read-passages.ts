import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { addDays, type BusinessDate, businessDateOf, isoOf } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { OwnershipPassageStore, type PassageRow, type PassedBy } from './store/ownership-passage.store.js';

interface PassingUnit {
  readonly unitId: string;
  readonly unitName: string | null;
}

export interface Passage {
  readonly id: string;
  readonly enterprise: { readonly id: string; readonly name: string };
  readonly from: PassingUnit;
  /** The first day without protection; null where it was still protected. */
  readonly lapsedOn: BusinessDate | null;
  readonly to: PassingUnit;
  /** The day of the new claim, and its claim time. */
  readonly claimedOn: BusinessDate;
  readonly since: string;
}

/** Enterprises that passed to another unit: by lapse and a new claim, or by transfer (domain.md §5). */
@Injectable()
export class ReadPassages {
  constructor(
    private readonly database: Database,
    private readonly passages: OwnershipPassageStore,
    private readonly units: FindUnits,
  ) {}

  async run({
    by = 'lapse',
    limit,
    cursor,
  }: {
    readonly by?: PassedBy;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<Passage>> {
    const { reader } = this.database;
    const after = keysetOf(cursor, ['number', 'text']) as readonly [number, string] | undefined;
    const rows = await this.passages.page(reader, by, limit + 1, after);
    const total = await this.passages.count(reader, by);
    const names = new Map((await this.units.all()).map(({ id, name }) => [id, name]));
    const unit = (unitId: string): PassingUnit => ({ unitId, unitName: names.get(unitId) ?? null });
    return page(
      rows,
      limit,
      total,
      ({ since, id }) => [since, id],
      (row) => passageOf(row, by, unit),
    );
  }
}

function passageOf(row: PassageRow, by: PassedBy, unit: (unitId: string) => PassingUnit): Passage {
  const { id, enterpriseId, enterpriseName, fromUnitId, protectedUntil, toUnitId, since } = row;
  const lapsedOn = by === 'lapse' && protectedUntil !== null ? addDays(protectedUntil, 1) : null;
  return {
    id,
    enterprise: { id: enterpriseId, name: enterpriseName },
    from: unit(fromUnitId),
    lapsedOn,
    to: unit(toUnitId),
    claimedOn: businessDateOf(since),
    since: isoOf(since),
  };
}
