import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { type BusinessDate, type Instant, newId } from '#libs/kernel';
import type { OwnershipActs, OwnershipPeriod } from '../domain/ownership.js';
import { OwnershipActEntity, OwnershipPeriodEntity } from './ownership.entity.js';

export type NewAct = { readonly id: string; readonly enterpriseId: string; readonly reason: string } & (
  | { readonly kind: 'join'; readonly unitId: string; readonly percent: number | null }
  | {
      readonly kind: 'transfer';
      readonly unitId: string;
      readonly userId: string | null;
    }
  | { readonly kind: 'extension'; readonly until: BusinessDate }
);

/** An act of a generated city, with its own time. */
export type FinishedAct = NewAct & { readonly at: Instant; readonly recordedBy: string };

interface ActRow {
  id: string;
  enterpriseId: string;
  kind: 'join' | 'transfer' | 'extension';
  unitId: string;
  userId: string | null;
  percent: number | null;
  until: BusinessDate;
  reason: string;
  at: Instant;
}

interface PeriodRow {
  id: string;
  unitId: string;
  since: Instant;
  basis: OwnershipPeriod['basis'];
  sourceId: string | null;
  protectedUntil: BusinessDate | null;
  endedAt: Instant | null;
  endedBy: 'lapse' | 'transfer' | null;
}

export interface Join {
  readonly unitId: string;
  readonly percent: number | null;
  readonly since: Instant;
}

/** All acts on an enterprise, with who joined and who takes over a transferred one. */
export interface RecordedActs extends OwnershipActs {
  readonly extensions: readonly (OwnershipActs['extensions'][number] & { readonly reason: string })[];
  readonly joins: readonly Join[];
  readonly takenOverBy: ReadonlyMap<string, string | null>;
}

@Injectable()
export class OwnershipStore {
  async actsOf(reader: Reader, enterpriseId: string): Promise<RecordedActs> {
    const rows = await this.acts(reader, [enterpriseId]);
    const transfers = rows.filter(({ kind }) => kind === 'transfer');
    return {
      transfers,
      extensions: rows.filter(({ kind }) => kind === 'extension'),
      joins: rows
        .filter(({ kind }) => kind === 'join')
        .map(({ unitId, percent, at }) => ({ unitId, percent, since: at })),
      takenOverBy: new Map(transfers.map(({ id, userId }) => [id, userId])),
    };
  }

  /** What ownership follows from beside the evidence, by enterprise; those without any act are not in it. */
  async actsOfMany(reader: Reader, enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, OwnershipActs>> {
    const found = new Map<string, { transfers: ActRow[]; extensions: ActRow[] }>();
    for (const row of await this.acts(reader, enterpriseIds)) {
      const { transfers, extensions } = found.get(row.enterpriseId) ?? { transfers: [], extensions: [] };
      if (row.kind === 'transfer') transfers.push(row);
      if (row.kind === 'extension') extensions.push(row);
      found.set(row.enterpriseId, { transfers, extensions });
    }
    return found;
  }

  private acts(reader: Reader, enterpriseIds: readonly string[]): Promise<ActRow[]> {
    return reader.sql<ActRow>`
      SELECT id, enterprise_id AS "enterpriseId", kind, unit_id AS "unitId", user_id AS "userId", percent, until_on AS "until",
             reason, recorded_at AS "at"
        FROM ownership_act WHERE enterprise_id IN ${list(enterpriseIds)} ORDER BY recorded_at, id`;
  }

  /** Which of the units joined in which of the enterprises. */
  async joinedBy(
    reader: Reader,
    enterpriseIds: readonly string[],
    unitIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await reader.sql<{ enterpriseId: string; unitId: string }>`
      SELECT enterprise_id AS "enterpriseId", unit_id AS "unitId" FROM ownership_act
       WHERE kind = 'join' AND enterprise_id IN ${list(enterpriseIds)} AND unit_id IN ${list(unitIds)}`;
    const joined = new Map<string, string[]>();
    for (const { enterpriseId, unitId } of rows)
      joined.set(enterpriseId, [...(joined.get(enterpriseId) ?? []), unitId]);
    return joined;
  }

  async addAct(tx: Transaction, recordedBy: string, act: NewAct): Promise<void> {
    await this.insertActs(tx, [{ ...act, at: tx.recordedAt, recordedBy }]);
  }

  /** By thousands too. */
  async insertActs(tx: Transaction, acts: readonly FinishedAct[]): Promise<void> {
    await tx.insert(OwnershipActEntity, acts.map(actRow));
  }

  /** As believed now, the first owner first. */
  async periodsOf(reader: Reader, enterpriseId: string): Promise<PeriodRow[]> {
    return reader.sql<PeriodRow>`
      SELECT id, unit_id AS "unitId", since, basis, source_id AS "sourceId", protected_until AS "protectedUntil",
             ended_at AS "endedAt", ended_by AS "endedBy"
        FROM ownership_period WHERE enterprise_id = ${enterpriseId} AND voided_at IS NULL ORDER BY since, recorded_at`;
  }

  /** By thousands too: of enterprises that are new. `asItBegan`: of a generated city, where each was known as it began. */
  async insert(
    tx: Transaction,
    ownerships: readonly {
      readonly enterpriseId: string;
      readonly periods: readonly OwnershipPeriod[];
      readonly asItBegan?: boolean;
    }[],
  ): Promise<void> {
    await tx.insert(
      OwnershipPeriodEntity,
      ownerships.flatMap(({ enterpriseId, periods, asItBegan = false }) =>
        periods.map((period) => rowOf(enterpriseId, period, asItBegan ? period.since : tx.recordedAt)),
      ),
    );
  }

  /** Stores what differs from what was believed. Answers whether anything did. The caller holds the enterprise. */
  async save(tx: Transaction, enterpriseId: string, periods: readonly OwnershipPeriod[]): Promise<boolean> {
    const known = await this.periodsOf(tx, enterpriseId);
    const wanted = new Map(periods.map((period) => [keyOf(period), period]));
    const wrong = known.filter((row) => !wanted.has(keyOf(row)));
    if (wrong.length > 0) {
      await tx.change(sql`
        UPDATE ownership_period SET voided_at = ${tx.recordedAt} WHERE id IN ${list(wrong.map(({ id }) => id))}`);
    }
    const right = new Map(known.map((row) => [keyOf(row), row]));
    let isChanged = wrong.length > 0;
    for (const [key, row] of right) {
      const period = wanted.get(key);
      if (period === undefined || isSame(row, period)) continue;
      isChanged = true;
      await tx.update(OwnershipPeriodEntity, { id: row.id }, columnsOf(period));
    }
    const added = periods.filter((period) => !right.has(keyOf(period)));
    await tx.insert(
      OwnershipPeriodEntity,
      added.map((period) => rowOf(enterpriseId, period, tx.recordedAt)),
    );
    return isChanged || added.length > 0;
  }
}

function actRow(act: FinishedAct): OwnershipActEntity {
  const { id, enterpriseId, kind, reason, at, recordedBy } = act;
  return {
    id,
    enterpriseId,
    kind,
    unitId: act.kind === 'extension' ? null : act.unitId,
    userId: act.kind === 'transfer' ? act.userId : null,
    percent: act.kind === 'join' ? act.percent : null,
    untilOn: act.kind === 'extension' ? act.until : null,
    reason,
    recordedAt: at,
    recordedBy,
  };
}

/** What of acts the derivation asks. */
export function actsOfFinished(acts: readonly FinishedAct[]): OwnershipActs {
  return {
    transfers: acts.flatMap((act) => (act.kind === 'transfer' ? [{ id: act.id, unitId: act.unitId, at: act.at }] : [])),
    extensions: acts.flatMap((act) => (act.kind === 'extension' ? [{ at: act.at, until: act.until }] : [])),
  };
}

function keyOf({ unitId, since, basis }: Pick<OwnershipPeriod, 'unitId' | 'since' | 'basis'>): string {
  return `${unitId} ${String(since)} ${basis}`;
}

function columnsOf({ sourceId, protectedUntil, ended }: OwnershipPeriod) {
  return { sourceId, protectedUntil, endedAt: ended?.at ?? null, endedBy: ended?.by ?? null };
}

function isSame(row: PeriodRow, period: OwnershipPeriod): boolean {
  const { sourceId, protectedUntil, endedAt, endedBy } = columnsOf(period);
  return (
    row.sourceId === sourceId &&
    row.protectedUntil === protectedUntil &&
    row.endedAt === endedAt &&
    row.endedBy === endedBy
  );
}

function rowOf(enterpriseId: string, period: OwnershipPeriod, recordedAt: Instant): OwnershipPeriodEntity {
  const { unitId, since, basis } = period;
  const id = newId();
  return { id, enterpriseId, unitId, since, basis, ...columnsOf(period), recordedAt, voidedAt: null };
}
