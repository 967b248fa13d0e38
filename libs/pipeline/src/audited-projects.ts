import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SubjectNamer, SubjectNames } from '#libs/audit';
import { list, type Reader, raw } from '#libs/database';

/** Where each kind of record keeps its name. */
const NAMES = {
  project: raw('name FROM project'),
  milestone: raw('name FROM milestone'),
  difficulty: raw('title AS name FROM difficulty'),
  city_event: raw('name FROM city_event'),
} as const;

/** What the projects, milestones, difficulties and events of the audit trail are called. */
@Injectable()
export class AuditedProjects implements SubjectNamer, OnModuleInit {
  readonly kinds = Object.keys(NAMES);

  constructor(private readonly names: SubjectNames) {}

  onModuleInit(): void {
    this.names.register(this);
  }

  async namesOf(reader: Reader, kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.sql<{ id: string; name: string }>`
      SELECT id, ${NAMES[kind as keyof typeof NAMES]} WHERE id IN ${list(ids)}`;
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
