import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, sql } from '#libs/database';
import type { Stage } from '#libs/pipeline';
import type { Reminder } from '../domain/reminder.js';
import type { About } from '../domain/wording.js';

/** The names of what reminders are about. */
@Injectable()
export class AboutStore {
  async of(
    reader: Reader,
    reminders: readonly Reminder[],
    unitName: (unitId: string) => string | null,
  ): Promise<ReadonlyMap<string, About>> {
    const enterprises = await names(
      reader,
      'enterprise',
      reminders.map(({ enterpriseId }) => enterpriseId),
    );
    const projects = await names(
      reader,
      'project',
      reminders.map(({ projectId }) => projectId),
    );
    const people = await names(
      reader,
      'app_user',
      reminders.map(({ userId, assignedUserId }) => assignedUserId ?? userId),
    );
    const named = (known: ReadonlyMap<string, string>, id: string | null): string | null =>
      id === null ? null : (known.get(id) ?? null);
    return new Map(
      reminders.map(({ id, enterpriseId, projectId, userId, assignedUserId, unitId }) => [
        id,
        {
          enterprise: named(enterprises, enterpriseId),
          project: named(projects, projectId),
          person: named(people, assignedUserId ?? userId),
          unit: unitName(unitId),
        },
      ]),
    );
  }

  /** Where enterprises stand. */
  async stagesOf(reader: Reader, enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, Stage | null>> {
    if (enterpriseIds.length === 0) return new Map();
    const rows = await reader.run<{ id: string; stage: Stage | null }>(
      sql`SELECT id, stage FROM enterprise WHERE id IN ${list([...new Set(enterpriseIds)])}`,
    );
    return new Map(rows.map(({ id, stage }) => [id, stage]));
  }
}

async function names(
  reader: Reader,
  table: 'enterprise' | 'project' | 'app_user',
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await reader.run<{ id: string; name: string }>(
    sql`SELECT id, name FROM ${raw(table)} WHERE id IN ${list(known)}`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
