import { Injectable } from '@nestjs/common';
import { list, type Reader, sql, type Transaction } from '#libs/database';
import { type BusinessDate, type Instant, newId } from '#libs/kernel';
import {
  type Enterprise,
  type EnterpriseFacts,
  type HonourHeld,
  type NextAction,
  type Standing,
  TARGET,
} from '../domain/enterprise.js';
import { searchTextOf } from '../domain/name-key.js';
import type { Identity } from '../domain/same-enterprise.js';
import type { EnterpriseStatus } from '../domain/stage.js';
import { EnterpriseEntity } from './enterprise.entity.js';
import { EnterpriseAccessEntity } from './enterprise-access.entity.js';
import { EnterpriseHonourEntity } from './enterprise-honour.entity.js';
import {
  ENTERPRISE_COLUMNS,
  type EnterpriseRow,
  enterpriseOf,
  factColumns,
  standingColumns,
} from './enterprise-rows.js';
import { insertSearchable, replaceSearchable } from './search-index.js';
import { insertTypoKeys, replaceTypoKeys } from './typo-keys.js';

/** What the facts of an enterprise come to, as it is stored. */
export interface NewStanding extends Omit<Standing, 'lastActivityAt'> {
  /** None yet: it sorts by when it was entered. */
  readonly lastActivityAt: Instant | null;
  /** Who logged the owner's claim: responsible first (domain.md §5.5). */
  readonly firstReportedBy: string | null;
  /** Owner, units that joined, and units of its projects: they see it in full. */
  readonly accessUnitIds: readonly string[];
  /** Absent: stays as it is; null: cleared. */
  readonly nextAction?: (Omit<NextAction, 'on'> & { readonly on: string }) | null;
}

/** As it was when it was locked; nobody else changes it until the unit of work ends. */
export type LockedEnterprise = Enterprise;

export interface NewEnterprise {
  readonly id: string;
  readonly facts: EnterpriseFacts;
  readonly honours: readonly HonourHeld[];
  readonly recordedBy: string;
  readonly needsReview?: boolean;
  /** A target, where absent. */
  readonly standing?: NewStanding;
}

export interface NewStatus {
  readonly status: EnterpriseStatus;
  readonly statusReason: string | null;
  readonly pausedUntil: BusinessDate | null;
}

@Injectable()
export class EnterpriseStore {
  /** A merged id finds the survivor. */
  async find(reader: Reader, id: string): Promise<Enterprise | undefined> {
    const found = await this.findItself(reader, id);
    return found === undefined || found.mergedInto === null ? found : this.find(reader, found.mergedInto);
  }

  /** Also one that was merged. */
  async findItself(reader: Reader, id: string): Promise<Enterprise | undefined> {
    const [row] = await reader.sql<EnterpriseRow>`SELECT ${ENTERPRISE_COLUMNS} FROM enterprise e WHERE e.id = ${id}`;
    return row === undefined ? undefined : enterpriseOf(row);
  }

  async findAll(reader: Reader, ids: readonly string[]): Promise<Enterprise[]> {
    const rows = await reader.sql<EnterpriseRow>`
      SELECT ${ENTERPRISE_COLUMNS} FROM enterprise e WHERE e.id IN ${list(ids)}`;
    return rows.map(enterpriseOf);
  }

  /** Nobody else changes it until the end of the unit of work. A merged id locks the survivor. `undefined`: there is none. */
  async lock(tx: Transaction, id: string): Promise<LockedEnterprise | undefined> {
    const [row] = await tx.sql<EnterpriseRow>`
      SELECT ${ENTERPRISE_COLUMNS} FROM enterprise e WHERE e.id = ${id}${tx.forUpdate}`;
    if (row === undefined) return undefined;
    return row.mergedInto === null ? enterpriseOf(row) : this.lock(tx, row.mergedInto);
  }

  /** All that may be the same enterprise as this; also merged ones, whose names and codes go on. */
  async likely(reader: Reader, { nameKey, uscc }: Identity): Promise<Enterprise[]> {
    const rows = await reader.sql<EnterpriseRow>`
      SELECT ${ENTERPRISE_COLUMNS} FROM enterprise e WHERE e.name_key = ${nameKey} OR e.uscc = ${uscc}`;
    return rows.map(enterpriseOf);
  }

  /** By thousands too: with their honours, readers and words of search. */
  async insert(tx: Transaction, enterprises: readonly NewEnterprise[]): Promise<void> {
    const rows = enterprises.map((enterprise) => rowOf(enterprise, tx));
    await tx.insert(EnterpriseEntity, rows);
    await insertSearchable(
      tx,
      rows.map(({ id, searchText, uscc }) => ({ id, searchText, uscc })),
    );
    await insertTypoKeys(tx, rows);
    await tx.insert(
      EnterpriseHonourEntity,
      enterprises.flatMap(({ id, honours }) => honours.map((held) => honourRow(tx, id, held))),
    );
    await tx.insert(
      EnterpriseAccessEntity,
      enterprises.flatMap(({ id, standing }) =>
        standing === undefined
          ? []
          : standing.accessUnitIds.map((unitId) => ({
              enterpriseId: id,
              unitId,
              lastActivityAt: standing.lastActivityAt ?? tx.recordedAt,
            })),
      ),
    );
  }

  /** Answers the new version. The caller holds the lock. */
  async saveFacts(tx: Transaction, before: Enterprise, facts: EnterpriseFacts): Promise<number> {
    const columns = factColumns(facts);
    const version = before.version + 1;
    await tx.update(EnterpriseEntity, { id: before.id }, { ...columns, version });
    await this.saveSearchable(tx, before.id);
    await replaceTypoKeys(tx, { id: before.id, coreName: columns.coreName });
    return version;
  }

  /** It is found by its own names, and by those of all that were merged into it. */
  async saveSearchable(tx: Transaction, id: string): Promise<void> {
    const rows = await tx.sql<{
      name: string;
      shortName: string | null;
      uscc: string | null;
      mergedInto: string | null;
    }>`
      SELECT name, short_name AS "shortName", uscc, merged_into AS "mergedInto"
        FROM enterprise WHERE id = ${id} OR merged_into = ${id} ORDER BY merged_into IS NOT NULL, recorded_at, id`;
    const [own] = rows;
    const names = rows.flatMap(({ name, shortName }) => [name, shortName ?? '']);
    const text = searchTextOf(names);
    await tx.update(EnterpriseEntity, { id }, { searchText: text });
    await replaceSearchable(tx, { id, searchText: text, uscc: own?.uscc ?? null });
  }

  /** By which other names and codes it is known. */
  async mergedInto(reader: Reader, id: string): Promise<{ id: string; name: string; uscc: string | null }[]> {
    return reader.sql`SELECT id, name, uscc FROM enterprise WHERE merged_into = ${id} ORDER BY recorded_at, id`;
  }

  /** From now on it leads to the survivor; null: it stands for itself again. */
  async saveMergedInto(tx: Transaction, ids: readonly string[], survivorId: string | null): Promise<void> {
    await tx.change(
      sql`UPDATE enterprise SET merged_into = ${survivorId}, version = version + 1 WHERE id IN ${list(ids)}`,
    );
  }

  /** What people decided, and no fact says again. */
  async saveDecided(
    tx: Transaction,
    id: string,
    { responsibleUserId, nextAction }: Pick<Enterprise, 'responsibleUserId' | 'nextAction'>,
  ): Promise<void> {
    await tx.update(EnterpriseEntity, { id }, { responsibleUserId, ...nextActionColumns(nextAction) });
  }

  /** Answers the new version. The caller holds the lock. */
  async saveStatus(tx: Transaction, before: LockedEnterprise, status: NewStatus): Promise<number> {
    const version = before.version + 1;
    await tx.update(EnterpriseEntity, { id: before.id }, { ...status, version });
    return version;
  }

  /**
   * What was derived anew. Answers the new version. The caller holds the lock. With a new owner, another is responsible.
   */
  async saveStanding(tx: Transaction, id: string, standing: NewStanding): Promise<number> {
    const before = await this.find(tx, id);
    if (before === undefined) throw new RangeError(`no enterprise ${id}`);
    const lastActivityAt = standing.lastActivityAt ?? before.recordedAt;
    const isNewOwner = before.ownerUnitId !== standing.ownerUnitId;
    const version = before.version + 1;
    await tx.update(
      EnterpriseEntity,
      { id },
      {
        ...standingColumns({ ...standing, lastActivityAt }),
        ...(isNewOwner ? { responsibleUserId: standing.firstReportedBy } : {}),
        ...(standing.nextAction === undefined ? {} : nextActionColumns(standing.nextAction)),
        version,
      },
    );
    await this.saveReaders(tx, id, standing.accessUnitIds, lastActivityAt, before.lastActivityAt);
    return version;
  }

  /** Answers the new version. The caller holds the lock. */
  async saveResponsible(tx: Transaction, before: LockedEnterprise, userId: string): Promise<number> {
    const version = before.version + 1;
    await tx.update(EnterpriseEntity, { id: before.id }, { responsibleUserId: userId, version });
    return version;
  }

  /** A person has looked at what was imported. */
  async confirm(tx: Transaction, id: string): Promise<void> {
    await tx.update(EnterpriseEntity, { id }, { needsReview: false });
  }

  /** The channel is that of the first contact (domain.md §3). */
  async saveChannel(tx: Transaction, id: string, channel: string, introducerId: string | null): Promise<void> {
    await tx.update(EnterpriseEntity, { id }, { channel, introducerId });
  }

  async honoursOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly HonourHeld[]>> {
    const held = new Map<string, HonourHeld[]>();
    if (ids.length === 0) return held;
    const rows = await reader.sql<HonourHeld & { enterpriseId: string }>`
      SELECT enterprise_id AS "enterpriseId", honour, list_name AS "listName", list_year AS "listYear"
        FROM enterprise_honour WHERE enterprise_id IN ${list(ids)} AND ended_at IS NULL ORDER BY recorded_at, honour`;
    for (const { enterpriseId, ...honour } of rows) held.set(enterpriseId, [...(held.get(enterpriseId) ?? []), honour]);
    return held;
  }

  /** Ends those that are no longer held and begins the new ones; nothing is deleted. */
  async saveHonours(tx: Transaction, id: string, honours: readonly HonourHeld[]): Promise<void> {
    const before = (await this.honoursOf(tx, [id])).get(id) ?? [];
    for (const gone of before.filter((held) => !honours.some((honour) => isSameHonour(held, honour)))) {
      await tx.change(sql`UPDATE enterprise_honour SET ended_at = ${tx.recordedAt}
        WHERE enterprise_id = ${id} AND honour = ${gone.honour} AND ended_at IS NULL`);
    }
    const added = honours.filter((honour) => !before.some((held) => isSameHonour(held, honour)));
    await tx.insert(
      EnterpriseHonourEntity,
      added.map((honour) => honourRow(tx, id, honour)),
    );
  }

  /** Units that see it in full. */
  async accessUnitIdsOf(reader: Reader, id: string): Promise<string[]> {
    const rows = await reader.sql<{ unitId: string }>`
      SELECT unit_id AS "unitId" FROM enterprise_access WHERE enterprise_id = ${id}`;
    return rows.map(({ unitId }) => unitId);
  }

  private async saveReaders(
    tx: Transaction,
    id: string,
    readers: readonly string[],
    lastActivityAt: Instant,
    lastBefore: Instant,
  ): Promise<void> {
    const known = await this.accessUnitIdsOf(tx, id);
    const gone = known.filter((unitId) => !readers.includes(unitId));
    if (gone.length > 0) {
      await tx.change(sql`DELETE FROM enterprise_access WHERE enterprise_id = ${id} AND unit_id IN ${list(gone)}`);
    }
    if (lastActivityAt !== lastBefore) {
      await tx.change(
        sql`UPDATE enterprise_access SET last_activity_at = ${lastActivityAt} WHERE enterprise_id = ${id}`,
      );
    }
    const added = readers.filter((unitId) => !known.includes(unitId));
    await tx.insert(
      EnterpriseAccessEntity,
      added.map((unitId) => ({ enterpriseId: id, unitId, lastActivityAt })),
    );
  }
}

function rowOf({ id, facts, recordedBy, needsReview = false, standing }: NewEnterprise, tx: Transaction) {
  return {
    id,
    ...factColumns(facts),
    ...standingColumns({ ...(standing ?? TARGET), lastActivityAt: standing?.lastActivityAt ?? tx.recordedAt }),
    ...nextActionColumns(standing?.nextAction ?? null),
    responsibleUserId: standing?.firstReportedBy ?? null,
    status: 'active',
    statusReason: null,
    pausedUntil: null,
    needsReview,
    mergedInto: null,
    version: 1,
    recordedAt: tx.recordedAt,
    recordedBy,
  };
}

function nextActionColumns(next: NonNullable<NewStanding['nextAction']> | null) {
  return { nextActionOn: next?.on ?? null, nextActionKind: next?.kind ?? null, nextActionWhat: next?.what ?? null };
}

function honourRow(tx: Transaction, enterpriseId: string, held: HonourHeld): EnterpriseHonourEntity {
  return { id: newId(), enterpriseId, ...held, recordedAt: tx.recordedAt, endedAt: null };
}

function isSameHonour(one: HonourHeld, other: HonourHeld): boolean {
  return one.honour === other.honour && one.listName === other.listName && one.listYear === other.listYear;
}
