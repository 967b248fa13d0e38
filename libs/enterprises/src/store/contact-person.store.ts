import { Injectable } from '@nestjs/common';
import { and, list, type Reader, raw, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { ContactDetails } from '../domain/contact-person.js';
import type { Sight } from '../domain/enterprise-list.js';
import { ContactPersonEntity } from './contact-person.entity.js';
import { visible } from './enterprise-list.store.js';

export interface ContactPerson extends ContactDetails {
  readonly id: string;
  readonly enterpriseId: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly erasedAt: Instant | null;
}

type Row = Omit<ContactPerson, 'phones'> & { readonly phones: string };

const COLUMNS = raw(`
  p.id, p.enterprise_id AS "enterpriseId", p.name, p.title, p.phones, p.wechat, p.email,
  p.decision_role AS "decisionRole", p.version, p.recorded_at AS "recordedAt", p.recorded_by AS "recordedBy",
  p.erased_at AS "erasedAt"`);

const IDS_AT_ONCE = 500;

@Injectable()
export class ContactPersonStore {
  async find(reader: Reader, id: string): Promise<ContactPerson | undefined> {
    const [row] = await reader.sql<Row>`SELECT ${COLUMNS} FROM contact_person p WHERE p.id = ${id}`;
    return row === undefined ? undefined : personOf(row);
  }

  async lock(tx: Transaction, id: string): Promise<ContactPerson | undefined> {
    const [row] = await tx.sql<Row>`SELECT ${COLUMNS} FROM contact_person p WHERE p.id = ${id}${tx.forUpdate}`;
    return row === undefined ? undefined : personOf(row);
  }

  /** In the order in which they were entered. */
  async page(
    reader: Reader,
    enterpriseId: string,
    limit: number,
    after?: readonly [recordedAt: number, id: string],
  ): Promise<ContactPerson[]> {
    const place = after === undefined ? raw('1 = 1') : sql`(p.recorded_at, p.id) > (${after[0]}, ${after[1]})`;
    const rows = await reader.sql<Row>`
      SELECT ${COLUMNS} FROM contact_person p WHERE p.enterprise_id = ${enterpriseId} AND ${place}
       ORDER BY p.recorded_at, p.id LIMIT ${limit + 1}`;
    return rows.map(personOf);
  }

  /** Those with a number, of the enterprises in sight, in the order in which they were entered. */
  async reachable(reader: Reader, enterpriseIds: readonly string[], sight: Sight): Promise<ContactPerson[]> {
    const where = and([sql`p.enterprise_id IN ${list(enterpriseIds)}`, raw(`p.phones <> '[]'`), ...visible(sight)]);
    const rows = await reader.run<Row>(sql`
      SELECT ${COLUMNS} FROM contact_person p JOIN enterprise e ON e.id = p.enterprise_id
       WHERE ${where} ORDER BY p.recorded_at, p.id`);
    return rows.map(personOf);
  }

  async count(reader: Reader, enterpriseId: string): Promise<number> {
    const [row] = await reader.sql<{ n: number }>`
      SELECT COUNT(*) AS n FROM contact_person WHERE enterprise_id = ${enterpriseId}`;
    return row?.n ?? 0;
  }

  /** Which of these are stored already. */
  async known(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const some = ids.slice(from, from + IDS_AT_ONCE);
      const rows = await reader.sql<{ id: string }>`SELECT id FROM contact_person WHERE id IN ${list(some)}`;
      for (const { id } of rows) found.add(id);
    }
    return found;
  }

  /** By thousands too. */
  async insert(
    tx: Transaction,
    persons: readonly (ContactDetails & Pick<ContactPerson, 'id' | 'enterpriseId' | 'recordedBy'>)[],
  ): Promise<void> {
    await tx.insert(
      ContactPersonEntity,
      persons.map((person) => ({ ...person, version: 1, recordedAt: tx.recordedAt })),
    );
  }

  async erase(tx: Transaction, id: string, nothing: ContactDetails, version: number): Promise<void> {
    await tx.update(ContactPersonEntity, { id }, { ...nothing, version, erasedAt: tx.recordedAt });
  }

  async save(tx: Transaction, id: string, details: ContactDetails, version: number): Promise<void> {
    await tx.update(ContactPersonEntity, { id }, { ...details, version });
  }
}

function personOf(row: Row): ContactPerson {
  return { ...row, phones: JSON.parse(row.phones) as string[] };
}
