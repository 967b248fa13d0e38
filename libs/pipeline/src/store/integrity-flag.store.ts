import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import { type Instant, newId } from '#libs/kernel';
import type { IntegrityRule, SignedByGroup, Suspicion } from '../domain/integrity/signing.js';
import { add, type KnownSignings } from '../domain/integrity/signings-around.js';
import { suspicionKey } from '../domain/integrity/suspicions.js';
import { IntegrityFlagEntity } from './integrity-flag.entity.js';

export const FLAG_DECISIONS = ['stands', 'to_correct'] as const;
export type FlagDecision = (typeof FLAG_DECISIONS)[number];
export const FLAG_STATES = ['open', 'settled'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

export interface FlagRow extends Suspicion {
  readonly id: string;
  readonly projectName: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly otherProjectId: string | null;
  readonly raisedAt: Instant;
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
  readonly decision: FlagDecision | null;
  readonly note: string | null;
}

/** Whose flags, and which. */
export interface FlagsAsked {
  readonly state?: FlagState | undefined;
  readonly rule?: IntegrityRule | undefined;
  readonly projectId?: string | undefined;
  /** Of enterprises that one of these units sees in full; absent: all. */
  readonly seenBy?: readonly string[] | undefined;
}

type Stored = Omit<FlagRow, 'facts'> & { readonly facts: string };

@Injectable()
export class IntegrityFlagStore {
  /** Raises what is new, withdraws what no longer holds; what was settled stays settled. */
  async save(tx: Transaction, projectIds: readonly string[], found: readonly Suspicion[]): Promise<void> {
    const wanted = new Map(found.map((suspicion) => [suspicionKey(suspicion), suspicion]));
    const known = await tx.sql<{ id: string; key: string; settledAt: Instant | null }>`
      SELECT id, flag_key AS key, settled_at AS "settledAt" FROM integrity_flag
       WHERE withdrawn_at IS NULL AND (project_id IN ${list(projectIds)} OR flag_key IN ${list([...wanted.keys()])})`;
    const gone = known.filter(({ key, settledAt }) => settledAt === null && !wanted.has(key)).map(({ id }) => id);
    if (gone.length > 0) {
      await tx.change(sql`UPDATE integrity_flag SET withdrawn_at = ${tx.recordedAt} WHERE id IN ${list(gone)}`);
    }
    const keys = new Set(known.map(({ key }) => key));
    await tx.insert(
      IntegrityFlagEntity,
      [...wanted].filter(([key]) => !keys.has(key)).map(([, one]) => flagRow(one, newId(), tx.recordedAt)),
    );
  }

  async hasOpen(reader: Reader, projectIds: readonly string[]): Promise<boolean> {
    if (projectIds.length === 0) return false;
    const rows = await reader.sql`
      SELECT id FROM integrity_flag AS g WHERE g.project_id IN ${list(projectIds)} AND ${IS_OPEN} LIMIT 1`;
    return rows.length > 0;
  }

  async find(reader: Reader, id: string): Promise<FlagRow | undefined> {
    const row = await reader.first<Stored>(sql`${FLAGS} WHERE g.id = ${id} AND g.withdrawn_at IS NULL`);
    return row === undefined ? undefined : flagOf(row);
  }

  /** The latest first. */
  async page(reader: Reader, asked: FlagsAsked, limit: number, after?: readonly [number, string]): Promise<FlagRow[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(g.raised_at, g.id) < (${after[0]}, ${after[1]})`;
    const rows = await reader.run<Stored>(
      sql`${FLAGS} WHERE ${conditionsOf(asked)} AND ${place} ORDER BY g.raised_at DESC, g.id DESC LIMIT ${limit}`,
    );
    return rows.map(flagOf);
  }

  async count(reader: Reader, asked: FlagsAsked): Promise<number> {
    const row = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM integrity_flag AS g JOIN project AS p ON p.id = g.project_id WHERE ${conditionsOf(asked)}`,
    );
    return row?.n ?? 0;
  }

  async settle(tx: Transaction, id: string, by: string, decision: FlagDecision, note: string): Promise<void> {
    await tx.update(IntegrityFlagEntity, { id }, { settledAt: tx.recordedAt, settledBy: by, decision, note });
  }

  /** What every new signing is measured by, before many are entered at once. */
  async knownSignings(reader: Reader): Promise<KnownSignings> {
    const amounts = await reader.sql<{ chain: string; yuan: number }>`
      SELECT p.chain, v.amount_yuan AS yuan FROM project AS p JOIN evidence AS v ON v.project_id = p.id
       WHERE p.chain IS NOT NULL AND v.kind = 'contract' AND v.voided_at IS NULL AND v.amount_yuan IS NOT NULL`;
    const signed = await reader.sql<SignedByGroup & { readonly parentGroup: string }>`
      SELECT o.parent_group AS "parentGroup", v.id AS "evidenceId", v.happened_on AS "on", o.name AS "enterpriseName"
        FROM enterprise AS o JOIN project AS p ON p.enterprise_id = o.id JOIN evidence AS v ON v.project_id = p.id
       WHERE o.parent_group IS NOT NULL AND v.kind = 'contract' AND v.voided_at IS NULL`;
    const amountsOfChain = new Map<string, number[]>();
    for (const { chain, yuan } of amounts) add(amountsOfChain, chain, yuan);
    const ofGroups = new Map<string, SignedByGroup[]>();
    for (const { parentGroup, ...one } of signed) add(ofGroups, parentGroup, one);
    return { amountsOfChain, ofGroups };
  }

  /** Contract amounts of a chain, in yuan. */
  async amountsOf(reader: Reader, chain: string): Promise<number[]> {
    const rows = await reader.sql<{ yuan: number }>`
      SELECT v.amount_yuan AS yuan FROM project AS p JOIN evidence AS v ON v.project_id = p.id
       WHERE p.chain = ${chain} AND v.kind = 'contract' AND v.voided_at IS NULL AND v.amount_yuan IS NOT NULL`;
    return rows.map(({ yuan }) => yuan);
  }

  /** Signings of other enterprises of the same parent group. */
  async ofGroup(reader: Reader, enterpriseId: string): Promise<SignedByGroup[]> {
    return reader.sql<SignedByGroup>`
      SELECT v.id AS "evidenceId", v.happened_on AS "on", o.name AS "enterpriseName"
        FROM enterprise AS e JOIN enterprise AS o ON o.parent_group = e.parent_group AND o.id <> e.id
        JOIN project AS p ON p.enterprise_id = o.id JOIN evidence AS v ON v.project_id = p.id
       WHERE e.id = ${enterpriseId} AND e.parent_group IS NOT NULL AND v.kind = 'contract' AND v.voided_at IS NULL`;
  }
}

export function flagRow(suspicion: Suspicion, id: string, raisedAt: Instant): IntegrityFlagEntity {
  return {
    ...suspicion,
    id,
    flagKey: suspicionKey(suspicion),
    raisedAt,
    withdrawnAt: null,
    settledAt: null,
    settledBy: null,
    decision: null,
    note: null,
  };
}

const IS_OPEN = raw('g.withdrawn_at IS NULL AND g.settled_at IS NULL');
const FLAGS = sql`
  SELECT g.id, g.rule, g.project_id AS "projectId", p.name AS "projectName", p.enterprise_id AS "enterpriseId",
         e.name AS "enterpriseName", g.evidence_id AS "evidenceId", g.other_evidence_id AS "otherEvidenceId",
         (SELECT o.project_id FROM evidence AS o WHERE o.id = g.other_evidence_id) AS "otherProjectId", g.facts,
         g.raised_at AS "raisedAt", g.settled_at AS "settledAt", g.settled_by AS "settledBy", g.decision, g.note
    FROM integrity_flag AS g JOIN project AS p ON p.id = g.project_id JOIN enterprise AS e ON e.id = p.enterprise_id`;

function conditionsOf({ state, rule, projectId, seenBy }: FlagsAsked): Sql {
  const conditions = [raw('g.withdrawn_at IS NULL')];
  if (state !== undefined) conditions.push(raw(state === 'open' ? 'g.settled_at IS NULL' : 'g.settled_at IS NOT NULL'));
  if (rule !== undefined) conditions.push(sql`g.rule = ${rule}`);
  if (projectId !== undefined) conditions.push(sql`g.project_id = ${projectId}`);
  if (seenBy !== undefined) {
    conditions.push(
      sql`EXISTS (SELECT 1 FROM enterprise_access AS a WHERE a.enterprise_id = p.enterprise_id AND a.unit_id IN ${list(seenBy)})`,
    );
  }
  return and(conditions);
}

function flagOf({ facts, ...row }: Stored): FlagRow {
  return { ...row, facts: JSON.parse(facts) as FlagRow['facts'] };
}
