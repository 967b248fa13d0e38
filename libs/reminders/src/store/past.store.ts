import { Injectable } from '@nestjs/common';
import { list, type Reader } from '#libs/database';
import type { EnterpriseStatus, NextAction } from '#libs/enterprises';
import type { BusinessDate, Instant } from '#libs/kernel';
import { type Dossier, DossierStore, type Fact } from '#libs/pipeline';
import type { Circumstances, PastOfEnterprise } from '../domain/simulate.js';
import { CourseStore, groupBy } from './course.store.js';

interface EnterpriseRow {
  readonly id: string;
  readonly status: EnterpriseStatus;
  readonly pausedUntil: BusinessDate | null;
  readonly responsibleUserId: string | null;
}

interface StatusRow {
  readonly id: string;
  readonly at: Instant;
  readonly changes: string;
}

interface ActionRow {
  readonly id: string;
  readonly setAt: Instant;
  readonly setBy: string;
  readonly detail: string;
}

/** What happened to enterprises, with when it was known. */
@Injectable()
export class PastStore {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly courses: CourseStore,
  ) {}

  async of(reader: Reader, ids: readonly string[]): Promise<PastOfEnterprise[]> {
    const rows = await reader.sql<EnterpriseRow>`
      SELECT id, status, paused_until AS "pausedUntil", responsible_user_id AS "responsibleUserId" FROM enterprise
       WHERE id IN ${list(ids)}`;
    const changes = await reader.sql<StatusRow>`
      SELECT subject_id AS id, recorded_at AS at, changes FROM audit_entry
       WHERE action = 'status.change' AND subject_id IN ${list(ids)} ORDER BY recorded_at`;
    const actions = await reader.sql<ActionRow>`
      SELECT enterprise_id AS id, recorded_at AS "setAt", recorded_by AS "setBy", detail FROM evidence
       WHERE enterprise_id IN ${list(ids)} AND project_id IS NULL AND voided_at IS NULL AND detail LIKE '%"nextAction"%'
       ORDER BY recorded_at`;
    const dossiers = await this.dossiers.loadMany(reader, ids, 'everything');
    const coursesOf = await this.courses.of(reader, ids);
    const changesOf = groupBy(changes, ({ id }) => id);
    const actionsOf = groupBy(actions, ({ id }) => id);
    return rows.map((row) => ({
      id: row.id,
      responsibleUserId: row.responsibleUserId,
      dossier: asItHappened(dossiers.get(row.id) ?? { enterpriseId: row.id, facts: [], projects: [] }),
      circumstances: circumstancesOf(row, changesOf.get(row.id) ?? []),
      nextActions: (actionsOf.get(row.id) ?? []).map(({ setAt, setBy, detail }) => ({
        ...(JSON.parse(detail) as { nextAction: NextAction }).nextAction,
        setAt,
        setBy,
      })),
      ...coursesOf(row.id),
    }));
  }
}

/** Of a ledger's row that the system learned of later, the day it tells of is when it would have been known. */
function asItHappened({ facts, projects, ...dossier }: Dossier): Dossier {
  const known = <F extends Fact>(fact: F): F => {
    const { claimAt, recordedAt } = fact;
    return claimAt !== null && claimAt < recordedAt ? { ...fact, recordedAt: claimAt } : fact;
  };
  return {
    ...dossier,
    facts: facts.map(known),
    projects: projects.map((project) => {
      const own = project.facts.map(known);
      const first = own.reduce<number>((least, { recordedAt }) => Math.min(least, recordedAt), Number.MAX_SAFE_INTEGER);
      const terms = project.terms.map((term) => ({ ...term, recordedAt: Math.min(term.recordedAt, first) as Instant }));
      return { ...project, facts: own, terms };
    }),
  };
}

function circumstancesOf({ status, pausedUntil }: EnterpriseRow, rows: readonly StatusRow[]): Circumstances[] {
  const changes = rows.map(({ at, changes: text }) => ({
    at,
    ...(JSON.parse(text) as { status: [EnterpriseStatus, EnterpriseStatus]; until?: BusinessDate }),
  }));
  const [first] = changes;
  if (first === undefined) return [{ at: 0 as Instant, status, pausedUntil }];
  return [
    { at: 0 as Instant, status: first.status[0], pausedUntil: null },
    ...changes.map((change) => ({ at: change.at, status: change.status[1], pausedUntil: change.until ?? null })),
  ];
}
