import { join, type Reader, type Sql, sql, type Transaction } from '#libs/database';
import { asBeginning, charactersOf, pairsOf, searchKey } from '../domain/name-key.js';
import { normalUscc } from '../domain/uscc.js';

/** What of an enterprise is looked through. */
export interface Searchable {
  readonly id: string;
  readonly searchText: string;
  readonly uscc: string | null;
}

/** Up to so many hits are gathered and sorted; of more, the list is walked in its order until a page is full. */
const FEW_HITS = 2_000;
const ROWS_AT_ONCE = 1_000;
const USCC_PREFIX = /^[0-9A-Z]{2,18}$/;

/** What is looked for, as pieces of SQL over `enterprise e`. */
export interface Search {
  /** Selects `enterprise_id` of all hits, by the index; it may hold others too, which `isHit` tells. */
  readonly hits: Sql;
  /** Whether `e` is one. */
  readonly isHit: Sql;
}

export interface WordSearch extends Search {
  /** Of the hits, those of which a name, or the code, begins with the words. */
  readonly beginning: Search;
}

/** `undefined` where nothing of the words can be looked for: only punctuation. */
export function searchFor(reader: Reader, words: string): WordSearch | undefined {
  const key = searchKey(words);
  if (key === '') return undefined;
  const uscc = normalUscc(words);
  const code = USCC_PREFIX.test(uscc) ? searchCode(reader, uscc) : undefined;
  return { ...either(searchNames(reader, key), code), beginning: either(searchNames(reader, asBeginning(key)), code) };
}

/** Whether there are few enough hits to gather them all. */
export async function areFew(reader: Reader, { hits }: Search): Promise<boolean> {
  const [row] = await reader.sql<{ n: number }>`
    SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM (${hits}) h LIMIT ${FEW_HITS + 1}) found`;
  return (row?.n ?? 0) <= FEW_HITS;
}

function either(names: Search, code: Search | undefined): Search {
  if (code === undefined) return names;
  return {
    hits: sql`SELECT enterprise_id FROM (${names.hits}) n UNION SELECT enterprise_id FROM (${code.hits}) c`,
    isHit: sql`(${names.isHit} OR ${code.isHit})`,
  };
}

function searchNames(reader: Reader, key: string): Search {
  const isHit = sql`e.search_text LIKE ${`%${key}%`}`;
  const pairs = pairsOf(key);
  if (reader.dialect === 'sqlite') {
    const query = pairs.length === 0 ? `characters : "${key}"` : `pairs : "${pairs.join(' ')}"`;
    return { hits: sql`SELECT enterprise_id FROM enterprise_search WHERE enterprise_search MATCH ${query}`, isHit };
  }
  const grams = pairs.length === 0 ? [key] : pairs;
  return { hits: sql`SELECT enterprise_id FROM enterprise_search WHERE grams @> ${grams}`, isHit };
}

function searchCode(reader: Reader, uscc: string): Search {
  const hits =
    reader.dialect === 'sqlite'
      ? sql`SELECT COALESCE(merged_into, id) AS enterprise_id FROM enterprise WHERE uscc >= ${uscc} AND uscc < ${`${uscc}~`}`
      : sql`SELECT COALESCE(m.merged_into, m.id) AS enterprise_id FROM enterprise_search s JOIN enterprise m ON m.id = s.enterprise_id
             WHERE s.uscc >= ${uscc} AND s.uscc < ${`${uscc}~`}`;
  const isOfMerged = sql`EXISTS (SELECT 1 FROM enterprise m WHERE m.merged_into = e.id AND m.uscc LIKE ${`${uscc}%`})`;
  return { hits, isHit: sql`(COALESCE(e.uscc, '') LIKE ${`${uscc}%`} OR ${isOfMerged})` };
}

export async function insertSearchable(tx: Transaction, rows: readonly Searchable[]): Promise<void> {
  if (tx.dialect === 'sqlite') {
    for (const row of rows) {
      await tx.change(sql`INSERT INTO enterprise_search (enterprise_id, pairs, characters)
        VALUES (${row.id}, ${pairsOf(row.searchText).join(' ')}, ${charactersOf(row.searchText).join(' ')})`);
    }
    return;
  }
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const chunk = rows.slice(from, from + ROWS_AT_ONCE);
    const values = chunk.map((row) => sql`(${row.id}, ${gramsOf(row.searchText)}, ${row.uscc})`);
    await tx.change(sql`INSERT INTO enterprise_search (enterprise_id, grams, uscc) VALUES ${join(values, ', ')}`);
  }
}

export async function replaceSearchable(tx: Transaction, row: Searchable): Promise<void> {
  await tx.change(
    tx.dialect === 'sqlite'
      ? sql`DELETE FROM enterprise_search WHERE rowid IN
              (SELECT rowid FROM enterprise_search WHERE enterprise_search MATCH ${`enterprise_id : "${row.id}"`})`
      : sql`DELETE FROM enterprise_search WHERE enterprise_id = ${row.id}`,
  );
  await insertSearchable(tx, [row]);
}

function gramsOf(searchText: string): string[] {
  return [...new Set([...pairsOf(searchText), ...charactersOf(searchText)])];
}
