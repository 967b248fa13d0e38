import { Injectable } from '@nestjs/common';
import { and, type Reader, raw, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { IntroducerKind } from '../domain/channels.js';
import type { IntroducerFacts } from '../domain/introducer-facts.js';
import { nameKey } from '../domain/name-key.js';
import { IntroducerEntity } from './introducer.entity.js';

export interface Introducer extends IntroducerFacts {
  readonly id: string;
  readonly nameKey: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export interface IntroducerFilter {
  readonly kind?: IntroducerKind | undefined;
  /** A part of the name. */
  readonly words?: string | undefined;
}

const COLUMNS = raw(`
  i.id, i.kind, i.name, i.name_key AS "nameKey", i.area_code AS "areaCode", i.note, i.version,
  i.recorded_at AS "recordedAt", i.recorded_by AS "recordedBy"`);

@Injectable()
export class IntroducerStore {
  async find(reader: Reader, id: string): Promise<Introducer | undefined> {
    const [row] = await reader.sql<Introducer>`SELECT ${COLUMNS} FROM introducer i WHERE i.id = ${id}`;
    return row;
  }

  async exists(reader: Reader, id: string): Promise<boolean> {
    return (await reader.sql`SELECT 1 AS one FROM introducer WHERE id = ${id}`).length > 0;
  }

  async lock(tx: Transaction, id: string): Promise<Introducer | undefined> {
    const [row] = await tx.sql<Introducer>`SELECT ${COLUMNS} FROM introducer i WHERE i.id = ${id}${tx.forUpdate}`;
    return row;
  }

  async named(reader: Reader, { kind, name }: IntroducerFacts): Promise<Introducer | undefined> {
    const [row] = await reader.sql<Introducer>`
      SELECT ${COLUMNS} FROM introducer i WHERE i.kind = ${kind} AND i.name_key = ${nameKey(name)} LIMIT 1`;
    return row;
  }

  /** By name. */
  async page(
    reader: Reader,
    filter: IntroducerFilter,
    limit: number,
    after?: readonly [nameKey: string, id: string],
  ): Promise<Introducer[]> {
    const place = after === undefined ? [] : [sql`(i.name_key, i.id) > (${after[0]}, ${after[1]})`];
    return reader.sql<Introducer>`
      SELECT ${COLUMNS} FROM introducer i WHERE ${and([...conditionsOf(filter), ...place])}
       ORDER BY i.name_key, i.id LIMIT ${limit + 1}`;
  }

  async count(reader: Reader, filter: IntroducerFilter): Promise<number> {
    const [row] = await reader.sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM introducer i WHERE ${and(conditionsOf(filter))}`;
    return row?.n ?? 0;
  }

  /** By thousands too. */
  async insert(
    tx: Transaction,
    introducers: readonly (IntroducerFacts & Pick<Introducer, 'id' | 'recordedBy'>)[],
  ): Promise<void> {
    await tx.insert(
      IntroducerEntity,
      introducers.map((one) => ({ ...one, nameKey: nameKey(one.name), version: 1, recordedAt: tx.recordedAt })),
    );
  }

  async save(tx: Transaction, id: string, facts: IntroducerFacts, version: number): Promise<void> {
    await tx.update(IntroducerEntity, { id }, { ...facts, nameKey: nameKey(facts.name), version });
  }
}

function conditionsOf({ kind, words }: IntroducerFilter): Sql[] {
  const conditions: Sql[] = [];
  if (kind !== undefined) conditions.push(sql`i.kind = ${kind}`);
  if (words !== undefined) conditions.push(sql`i.name_key LIKE ${`%${escaped(nameKey(words))}%`} ESCAPE '!'`);
  return conditions;
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, (character) => `!${character}`);
}
