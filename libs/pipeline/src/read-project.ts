import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock, commonProblems, type Instant, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import type { Fact, ProjectFile } from './domain/dossier.js';
import { nextStatuses } from './domain/project-status.js';
import { contractAmount } from './domain/standing.js';
import { fundsArrived, stepsOfProject, waiverOf } from './domain/steps.js';
import { firstIntent, unitsOn } from './domain/terms.js';
import { type FlagView, flagView } from './flags.js';
import { seeingUnits } from './project-permission.js';
import { DossierStore } from './store/dossier.store.js';
import { IntegrityFlagStore } from './store/integrity-flag.store.js';

interface Row {
  version: number;
  status: string;
  industryCode: string | null;
  fixedAssetsYuan: number | null;
  screening: string | null;
  parkId: string | null;
  recordedAt: Instant;
}

const FLAGS_SHOWN = 50;

/** A project with its own ladder, units, money and receipts. */
@Injectable()
export class ReadProject {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierStore,
    private readonly flags: IntegrityFlagStore,
    private readonly clock: Clock,
  ) {}

  /** @throws not_found, also to those who may not see it */
  async run(actor: Actor, projectId: string): Promise<ProjectView> {
    const { reader } = this.database;
    const project = await this.dossiers.loadProject(reader, projectId);
    if (project === undefined) throw commonProblems.not_found();
    permit(actor, 'project.read', { ownUnits: seeingUnits(project, this.clock.today()) });
    const row = await reader.first<Row>(sql`
      SELECT version, status, industry_code AS "industryCode", fixed_assets_yuan AS "fixedAssetsYuan", screening,
             park_id AS "parkId", recorded_at AS "recordedAt" FROM project WHERE id = ${projectId}`);
    if (row === undefined) throw commonProblems.not_found();
    const flags = await this.flags.page(reader, { projectId }, FLAGS_SHOWN);
    return { ...viewOf(project, row, this.clock.today()), flags: flags.map(flagView) };
  }
}

/** What is known of it, and what looks wrong about its signing. */
export type ProjectView = ReturnType<typeof viewOf> & { readonly flags: readonly FlagView[] };

function viewOf(project: ProjectFile, row: Row, today: BusinessDate) {
  const { id, name, enterpriseId, investors, traits, terms } = project;
  const { credits, leadUnitId: _, ...units } = unitsOn(project, today);
  return {
    id,
    name,
    enterpriseId,
    ...row,
    nextStatuses: nextStatuses(project),
    recordedAt: isoOf(row.recordedAt),
    ...traits,
    ...units,
    credits,
    terms: terms.map(({ dimension, validFrom, shares, recordedAt }) => ({
      dimension,
      validFrom,
      shares,
      recordedAt: isoOf(recordedAt),
    })),
    investors,
    ladder: ladderView(project),
    intendedAmountYuan: firstIntent(project)?.amountYuan ?? null,
    contractAmountYuan: contractAmount(project),
    fundsArrivedYuan: fundsArrived(project),
    evidence: project.facts.map(factView),
    receipts: project.facts.filter(({ kind }) => kind === 'receipt' || kind === 'reversal').map(factView),
  };
}

/** Each step of the project: reached on a day by evidence of its own, or waived. */
function ladderView(project: ProjectFile) {
  const steps = stepsOfProject(project);
  return (['intent', 'signed', 'funds_in_place'] as const).map((stage) => ({
    stage,
    reachedOn: steps.get(stage) ?? null,
    waived: waiverOf(project.facts, stage) !== undefined,
  }));
}

function factView({
  id,
  kind,
  stage,
  on,
  amountYuan,
  state,
  recordedAt,
  unitId,
  countyId = null,
  foreign = null,
}: Fact) {
  return { id, kind, stage, on, amountYuan, state, unitId, countyId, foreign, recordedAt: isoOf(recordedAt) };
}
