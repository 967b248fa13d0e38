import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type Instant, isoOf } from '#libs/kernel';
import type { RuleSetDefinition } from '../domain/rule-set.js';
import { RuleSetEntity } from './rule-set.entity.js';

export interface RuleSetGiven {
  readonly key: string;
  readonly name: string;
  readonly document: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly definition: RuleSetDefinition;
}

export interface RuleSet {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly document: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly recordedAt: string;
  readonly definition: RuleSetDefinition;
}

interface Row extends Omit<RuleSet, 'definition' | 'recordedAt'> {
  recordedAt: Instant;
  definition: string;
}

const RULE_SETS = sql`
  SELECT id, key, name, document, valid_from AS "validFrom", valid_to AS "validTo", version, recorded_at AS "recordedAt", definition FROM rule_set`;

@Injectable()
export class RuleSetStore {
  async all(reader: Reader): Promise<RuleSet[]> {
    return (await reader.run<Row>(sql`${RULE_SETS} ORDER BY recorded_at DESC, version DESC, id`)).map(viewOf);
  }

  /** By key or id: the latest version. */
  async find(reader: Reader, keyOrId: string): Promise<RuleSet | undefined> {
    const row = await reader.first<Row>(
      sql`${RULE_SETS} WHERE key = ${keyOrId} OR id = ${keyOrId} ORDER BY version DESC LIMIT 1`,
    );
    return row === undefined ? undefined : viewOf(row);
  }

  /** The one valid on a day; of several, the latest recorded (domain.md §6). */
  async validOn(reader: Reader, day: string): Promise<RuleSet | undefined> {
    const row = await reader.first<Row>(sql`
      ${RULE_SETS} WHERE (valid_from IS NULL OR valid_from <= ${day}) AND (valid_to IS NULL OR valid_to >= ${day})
      ORDER BY recorded_at DESC, version DESC, id LIMIT 1`);
    return row === undefined ? undefined : viewOf(row);
  }

  async add(tx: Transaction, recordedBy: string, id: string, given: RuleSetGiven): Promise<void> {
    const last = await tx.first<{ version: number | null }>(
      sql`SELECT MAX(version) AS version FROM rule_set WHERE key = ${given.key}`,
    );
    const { validFrom = null, validTo = null } = given;
    await tx.insert(RuleSetEntity, {
      ...given,
      id,
      validFrom,
      validTo,
      version: (last?.version ?? 0) + 1,
      recordedAt: tx.recordedAt,
      recordedBy,
    });
  }
}

function viewOf({ definition, recordedAt, ...row }: Row): RuleSet {
  return { ...row, recordedAt: isoOf(recordedAt), definition: JSON.parse(definition) as RuleSetDefinition };
}
