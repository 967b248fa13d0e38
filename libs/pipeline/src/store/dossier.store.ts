import { Injectable } from '@nestjs/common';
import { isTrue, list, type Reader, raw, type Sql, sql, unindexed } from '#libs/database';
import type { BusinessDate, Instant } from '#libs/kernel';
import type {
  ChainPosition,
  Dimension,
  Dossier,
  Fact,
  FactState,
  ForeignAmount,
  ProjectFile,
  ProjectStatus,
  Share,
} from '../domain/dossier.js';
import type { FactKind, Stage } from '../domain/stage.js';

/** What is believed now, or all that ever was recorded. */
export type Depth = 'believed' | 'everything';

interface FactRow {
  id: string;
  enterpriseId: string;
  projectId: string | null;
  kind: FactKind;
  stage: Stage | null;
  on: BusinessDate | null;
  unitId: string | null;
  claimAt: Instant | null;
  touch: unknown;
  eventId: string | null;
  amountYuan: number | null;
  state: FactState;
  decidedAt: Instant | null;
  recordedAt: Instant;
  voidedAt: Instant | null;
  needsReview: unknown;
  detail: string | null;
}

interface ProjectRow {
  id: string;
  name: string;
  enterpriseId: string;
  manufacturing: unknown;
  firstInvestment: unknown;
  honours: string;
  chain: string | null;
  chainPosition: ChainPosition;
  mayPublish: unknown;
  eventId: string | null;
}

/** Loads all that the rules need to know of an enterprise. */
@Injectable()
export class DossierStore {
  async load(reader: Reader, enterpriseId: string, depth: Depth = 'believed'): Promise<Dossier> {
    const projectRows = await reader.run<ProjectRow>(
      sql`${PROJECTS} JOIN project_investor AS i ON i.project_id = p.id WHERE i.enterprise_id = ${enterpriseId} AND i.ended_at IS NULL ORDER BY p.id`,
    );
    const facts = await this.facts(reader, sql`enterprise_id = ${enterpriseId} AND project_id IS NULL`, depth);
    return { enterpriseId, facts, projects: await this.complete(reader, projectRows, depth) };
  }

  /** Of many, by their ids. */
  async loadMany(
    reader: Reader,
    ids: readonly string[],
    depth: Depth = 'believed',
  ): Promise<ReadonlyMap<string, Dossier>> {
    const investments = await reader.run<ProjectRow & { investorId: string }>(
      sql`${PROJECTS_OF_INVESTORS} WHERE i.enterprise_id IN ${list(ids)} ORDER BY p.id`,
    );
    const rows = new Map(investments.map(({ investorId: _, ...row }) => [row.id, row]));
    const projects = new Map((await this.complete(reader, [...rows.values()], depth)).map((one) => [one.id, one]));
    const facts = new Map<string, Fact[]>(ids.map((id) => [id, []]));
    const own = sql`enterprise_id IN ${list(ids)} AND ${unindexed(raw('project_id IS NULL'))}`;
    for (const fact of await this.facts(reader, own, depth)) facts.get(fact.enterpriseId)?.push(fact);
    const invested = new Map<string, ProjectFile[]>(ids.map((id) => [id, []]));
    for (const { id, investorId } of investments) {
      const project = projects.get(id);
      if (project !== undefined) invested.get(investorId)?.push(project);
    }
    return new Map(
      ids.map((id) => [id, { enterpriseId: id, facts: facts.get(id) ?? [], projects: invested.get(id) ?? [] }]),
    );
  }

  async loadProject(reader: Reader, projectId: string, depth: Depth = 'believed'): Promise<ProjectFile | undefined> {
    const rows = await reader.run<ProjectRow>(sql`${PROJECTS} WHERE p.id = ${projectId}`);
    return (await this.complete(reader, rows, depth))[0];
  }

  private async complete(reader: Reader, rows: readonly ProjectRow[], depth: Depth): Promise<ProjectFile[]> {
    if (rows.length === 0) return [];
    const ids = list(rows.map((row) => row.id));
    const facts = await this.facts(reader, sql`project_id IN ${ids}`, depth);
    const investors = await reader.sql<{
      projectId: string;
      enterpriseId: string;
      percent: number | null;
      principal: unknown;
    }>`
      SELECT project_id AS "projectId", enterprise_id AS "enterpriseId", percent, principal
        FROM project_investor WHERE project_id IN ${ids} AND ended_at IS NULL ORDER BY project_id, ordinal`;
    const terms = await reader.sql<{
      id: string;
      projectId: string;
      dimension: Dimension;
      validFrom: BusinessDate | null;
      shares: string;
      recordedAt: Instant;
      endedAt: Instant | null;
    }>`
      SELECT id, project_id AS "projectId", dimension, valid_from AS "validFrom", shares, recorded_at AS "recordedAt", ended_at AS "endedAt"
        FROM project_term WHERE project_id IN ${ids} ${depth === 'believed' ? sql`AND ended_at IS NULL` : sql``}
       ORDER BY recorded_at, id`;
    const [investorsOf, termsOf, factsOf] = [byProject(investors), byProject(terms), byProject(facts)];
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      enterpriseId: row.enterpriseId,
      investors: investorsOf(row.id).map(({ enterpriseId, percent, principal }) => ({
        enterpriseId,
        percent,
        principal: Boolean(principal),
      })),
      terms: termsOf(row.id).map(({ projectId: _, shares, ...term }) => ({
        ...term,
        shares: JSON.parse(shares) as Share[],
      })),
      traits: {
        manufacturing: flagOrNull(row.manufacturing),
        firstInvestment: flagOrNull(row.firstInvestment),
        honours: JSON.parse(row.honours) as string[],
        chain: row.chain,
        chainPosition: row.chainPosition,
        mayPublish: Boolean(row.mayPublish),
        eventId: row.eventId,
      },
      facts: factsOf(row.id),
    }));
  }

  private async facts(reader: Reader, which: Sql, depth: Depth): Promise<Fact[]> {
    const rows = await reader.sql<FactRow>`
      SELECT id, enterprise_id AS "enterpriseId", project_id AS "projectId", kind, stage, happened_on AS "on",
             unit_id AS "unitId", claim_at AS "claimAt", touch, event_id AS "eventId", amount_yuan AS "amountYuan", state,
             decided_at AS "decidedAt", recorded_at AS "recordedAt", voided_at AS "voidedAt", needs_review AS "needsReview",
             CASE WHEN kind IN ('contract', 'progress') THEN detail END AS detail
        FROM evidence WHERE ${which} ${depth === 'believed' ? sql`AND voided_at IS NULL` : sql``}
       ORDER BY recorded_at, id`;
    return rows.map(factOf);
  }
}

const PROJECT_COLUMNS = raw(`
  p.id, p.name, p.enterprise_id AS "enterpriseId", p.manufacturing, p.first_investment AS "firstInvestment",
  p.honours, p.chain, p.chain_position AS "chainPosition", p.may_publish AS "mayPublish", p.event_id AS "eventId"`);
const PROJECTS = sql`SELECT ${PROJECT_COLUMNS} FROM project AS p`;
const PROJECTS_OF_INVESTORS = sql`
  SELECT ${PROJECT_COLUMNS}, i.enterprise_id AS "investorId" FROM project AS p JOIN project_investor AS i
      ON i.project_id = p.id AND i.ended_at IS NULL`;

/** Of many projects at once, each must not look through the rows of all. */
function byProject<Row extends { readonly projectId: string | null }>(rows: readonly Row[]): (id: string) => Row[] {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.projectId);
    if (group === undefined) groups.set(row.projectId, [row]);
    else group.push(row);
  }
  return (id) => groups.get(id) ?? [];
}

function factOf({ detail, touch, needsReview, ...row }: FactRow): Fact {
  const fact = { ...row, touch: isTrue(touch), ...(isTrue(needsReview) ? { needsReview: true } : {}) };
  if (detail === null) return fact;
  const { countyId, status, foreign } = JSON.parse(detail) as {
    countyId?: string | null;
    status?: ProjectStatus;
    foreign?: ForeignAmount | null;
  };
  return { ...fact, countyId: countyId ?? null, progress: status ?? null, foreign: foreign ?? null };
}

function flagOrNull(value: unknown): boolean | null {
  return value === null || value === undefined ? null : Boolean(value);
}
