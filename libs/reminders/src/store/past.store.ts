import { Injectable } from '@nestjs/common';
import { list, type Reader, raw, type Sql, sql, unindexed } from '#libs/database';
import { type EnterpriseStatus, type NextAction, Ownerships } from '#libs/enterprises';
import type { BusinessDate, Instant } from '#libs/kernel';
import { type Dossier, DossierStore, type Fact } from '#libs/pipeline';
import type { RuleCode } from '../domain/rules.js';
import type { Circumstances, PastOfEnterprise } from '../domain/simulate.js';
import { CourseStore, groupBy, type IsAsked } from './course.store.js';

interface EnterpriseRow {
  readonly id: string;
  readonly status: EnterpriseStatus;
  readonly pausedUntil: BusinessDate | null;
  readonly responsibleUserId: string | null;
  readonly nextOn: BusinessDate | null;
  readonly nextKind: string | null;
  readonly nextWhat: string | null;
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

interface Window {
  readonly from: BusinessDate;
  readonly since: Instant;
  readonly until: BusinessDate;
}

/** Where a rule's base dates stand that lie far from what they were written with. */
function dueOf(rule: RuleCode, { from, since, until }: Window): Sql {
  switch (rule) {
    case 'next_action':
      return sql`e.next_action_on >= ${from}`;
    case 'protection_lapse':
      return sql`(e.protected_until BETWEEN ${from} AND ${until}
                  OR e.id IN (SELECT enterprise_id FROM ownership_act WHERE recorded_at >= ${since}))`;
    case 'resume_paused':
      return sql`e.paused_until >= ${from}`;
    case 'collision_answer':
      return sql`e.id IN (SELECT enterprise_id FROM ownership_request WHERE asked_on >= ${from} OR answered_at >= ${since})`;
    case 'milestone_due':
      return sql`e.id IN (SELECT p.enterprise_id FROM project p JOIN milestone m ON m.project_id = p.id
                            JOIN milestone_step s ON s.milestone_id = m.id
                           WHERE s.due_on BETWEEN ${from} AND ${until} OR s.recorded_at >= ${since})`;
    case 'difficulty_due':
      return sql`e.id IN (SELECT p.enterprise_id FROM project p JOIN difficulty d ON d.project_id = p.id
                            JOIN difficulty_step s ON s.difficulty_id = d.id
                           WHERE s.due_on BETWEEN ${from} AND ${until} OR s.recorded_at >= ${since})`;
    case 'idle_contacted':
    case 'after_visit':
    case 'idle_visited':
    case 'idle_intent':
    case 'signed_no_funds':
    case 'waiting_rows':
    case 'funds_to_verify':
    case 'digest_daily':
    case 'digest_weekly':
    case 'manual':
      return raw('1 = 0');
  }
}

/** What happened to enterprises, with when it was known. */
@Injectable()
export class PastStore {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly courses: CourseStore,
    private readonly ownerships: Ownerships,
  ) {}

  /**
   * Enterprises of which a rule may have rung in a period: something of theirs happened, became known or was due within its reach.
   * `repeats`: it rings without end, so that every signed one may.
   */
  async concerned(reader: Reader, rule: RuleCode, window: Window & { readonly repeats: boolean }): Promise<string[]> {
    const { from, since } = window;
    const recent = sql`(happened_on >= ${from} OR recorded_at >= ${since} OR decided_at >= ${since} OR voided_at >= ${since})`;
    const rows = await reader.sql<{ id: string }>`
      SELECT e.id FROM enterprise e
       WHERE e.owner_unit_id IS NOT NULL AND (
             e.id IN (SELECT enterprise_id FROM evidence WHERE ${recent})
          OR e.id IN (SELECT i.enterprise_id FROM project_investor i
                       WHERE i.project_id IN (SELECT project_id FROM evidence WHERE ${recent}))
          OR e.id IN (SELECT subject_id FROM audit_entry WHERE action = 'status.change' AND recorded_at >= ${since})
          OR ${dueOf(rule, window)}
          ${window.repeats ? raw(`OR e.stage IN ('signed', 'funds_in_place')`) : raw('')})
       ORDER BY e.id`;
    return rows.map(({ id }) => id);
  }

  async of(reader: Reader, ids: readonly string[], isAsked: IsAsked): Promise<PastOfEnterprise[]> {
    const rows = await reader.sql<EnterpriseRow>`
      SELECT id, status, paused_until AS "pausedUntil", responsible_user_id AS "responsibleUserId",
             next_action_on AS "nextOn", next_action_kind AS "nextKind", next_action_what AS "nextWhat"
        FROM enterprise
       WHERE id IN ${list(ids)}`;
    const changes = await reader.sql<StatusRow>`
      SELECT subject_id AS id, recorded_at AS at, changes FROM audit_entry
       WHERE action = 'status.change' AND subject_id IN ${list(ids)} ORDER BY recorded_at`;
    const actions = isAsked('next_action') ? await this.actions(reader, ids) : [];
    const dossiers = await this.dossiers.loadMany(reader, ids, 'everything');
    const coursesOf = await this.courses.of(reader, ids, isAsked);
    const actsOf = await this.ownerships.actsOfMany(reader, ids);
    const changesOf = groupBy(changes, ({ id }) => id);
    const actionsOf = groupBy(actions, ({ id }) => id);
    return rows.map((row) => {
      const dossier = asItHappened(dossiers.get(row.id) ?? { enterpriseId: row.id, facts: [], projects: [] });
      return {
        id: row.id,
        responsibleUserId: row.responsibleUserId,
        dossier,
        acts: actsOf(row.id),
        circumstances: circumstancesOf(row, changesOf.get(row.id) ?? []),
        nextActions: nextActionsOf(row, actionsOf.get(row.id) ?? [], dossier),
        ...coursesOf(row.id),
      };
    });
  }

  private actions(reader: Reader, ids: readonly string[]): Promise<ActionRow[]> {
    return reader.sql<ActionRow>`
      SELECT enterprise_id AS id, recorded_at AS "setAt", recorded_by AS "setBy", detail FROM evidence
       WHERE enterprise_id IN ${list(ids)} AND ${unindexed(raw('project_id IS NULL'))} AND voided_at IS NULL AND detail LIKE '%"nextAction"%'
       ORDER BY recorded_at`;
  }
}

/** As they were logged; one that was written without (an import), since the last that is known of the enterprise. */
function nextActionsOf(
  { nextOn, nextKind, nextWhat }: EnterpriseRow,
  logged: readonly ActionRow[],
  { facts }: Dossier,
): PastOfEnterprise['nextActions'] {
  const actions = logged.map(({ setAt, setBy, detail }) => ({
    ...(JSON.parse(detail) as { nextAction: NextAction }).nextAction,
    setAt,
    setBy,
  }));
  if (nextOn === null || facts.length === 0 || actions.some(({ on }) => on === nextOn)) return actions;
  const setAt = Math.max(...facts.map(({ recordedAt }) => recordedAt)) as Instant;
  return [...actions, { on: nextOn, kind: nextKind ?? '', what: nextWhat ?? '', setBy: null, setAt }];
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
