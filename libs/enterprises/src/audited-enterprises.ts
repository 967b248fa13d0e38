import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SubjectNamer, SubjectNames } from '#libs/audit';
import { list, type Reader } from '#libs/database';

/** What the enterprises of the audit trail are called; a contact person stands under the enterprise's name, never the own. */
@Injectable()
export class AuditedEnterprises implements SubjectNamer, OnModuleInit {
  readonly kinds = ['enterprise', 'contact_person'] as const;

  constructor(private readonly names: SubjectNames) {}

  onModuleInit(): void {
    this.names.register(this);
  }

  async namesOf(reader: Reader, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows =
      kind === 'enterprise'
        ? await reader.sql<Named>`SELECT id, name FROM enterprise WHERE id IN ${list(ids)}`
        : await reader.sql<Named>`
            SELECT p.id, e.name FROM contact_person p JOIN enterprise e ON e.id = p.enterprise_id WHERE p.id IN ${list(ids)}`;
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}
