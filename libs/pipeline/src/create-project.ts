import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Transaction, UnitOfWork } from '#libs/database';
import { EnterpriseStore, enterpriseOwned } from '#libs/enterprises';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock, newId } from '#libs/kernel';
import { actingUnit, FindUnits, permit } from '#libs/organisation';
import { type Case, Cases, type NewFact } from './cases.js';
import type { ChainPosition, Dossier, Investor, ProjectFile, Share } from './domain/dossier.js';
import { factRecordedAt, waiverRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { checkShares } from './domain/shares.js';
import { apply } from './domain/stage-machine.js';
import { ladderOf } from './domain/steps.js';
import { References } from './references.js';
import { type NewTerm, ProjectStore, type ProjectTraitsRow } from './store/project.store.js';

interface CoInvestor {
  readonly enterpriseId: string;
  readonly percent: number;
}

export interface NewProject {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
  readonly name: string;
  readonly intentOn?: BusinessDate;
  readonly intendedAmountYuan?: number;
  readonly countyId: string;
  readonly parkId?: string;
  readonly industryTaskForceId?: string;
  readonly enterpriseTaskForceId?: string;
  readonly manufacturing: boolean;
  readonly firstInvestment?: boolean;
  readonly honours?: readonly string[];
  readonly mayPublish?: boolean;
  readonly chain?: string;
  readonly chainPosition?: ChainPosition;
  readonly industryCode?: string;
  readonly fixedAssetsYuan?: number;
  readonly screening?: string;
  readonly eventId?: string;
  readonly coInvestors?: readonly CoInvestor[];
  readonly credits: readonly Share[];
  readonly attachments?: readonly string[];
  readonly waive?: { readonly reason: string };
  readonly recordedOnDeviceAt?: string;
}

export interface CreatedProject {
  readonly id: string;
  readonly projectId: string;
  readonly enterpriseId: string;
  readonly intentEvidenceId: string | null;
  readonly waiverId: string | null;
}

/** An intent project: the evidence of `intent`, or its waiver (domain.md §4; fine-print 3). */
@Injectable()
export class CreateProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly projects: ProjectStore,
    private readonly enterprises: EnterpriseStore,
    private readonly references: References,
    private readonly units: FindUnits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws enterprise_owned, version_conflict, shares_not_whole, stage_evidence_missing, stage_dates_out_of_order, file_needed */
  async run(actor: Actor, givenId: string, given: NewProject): Promise<Made<CreatedProject>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'project', given, givenId);
      if (again) return new Made(await this.createdBefore(tx, id, givenId), true);

      const coInvestors = await this.lockCoInvestors(tx, given);
      const opened = await this.cases.open(tx, givenId);
      const enterpriseId = opened.enterprise.id;
      if (coInvestors.some((other) => other.enterpriseId === enterpriseId)) throw problems.co_investor_invalid();
      const body = { ...given, coInvestors };
      await this.permitFor(tx, actor, opened, body);
      await this.cases.refuseStale(tx, opened, body.version);
      await this.checkReferences(tx, actor, body);

      const facts = this.firstFacts(tx, actor, opened.dossier, enterpriseId, id, body);
      const file = this.fileOf(id, enterpriseId, body);
      await this.insert(tx, actor, file, body);
      const dossier: Dossier = { ...opened.dossier, projects: [...opened.dossier.projects, file] };
      await this.cases.add(tx, actor, { ...opened, dossier }, facts);
      const answer = answerOf(id, enterpriseId, facts);
      await this.audit.record(tx, actor, {
        action: 'project.create',
        subjectKind: 'project',
        subjectId: id,
        changes: { ...answer, intentOn: body.intentOn ?? null, intendedAmountYuan: body.intendedAmountYuan ?? null },
        ...(body.waive === undefined ? {} : { note: body.waive.reason }),
      });
      return new Made(answer, false);
    });
  }

  /** In one order; a merged one invests as its survivor. @throws co_investor_invalid */
  private async lockCoInvestors(tx: Transaction, { coInvestors = [] }: NewProject): Promise<CoInvestor[]> {
    const survivors = new Map<string, string>();
    for (const { enterpriseId } of [...coInvestors].sort((a, b) => (a.enterpriseId < b.enterpriseId ? -1 : 1))) {
      const locked = await this.enterprises.lock(tx, enterpriseId);
      if (locked === undefined) throw problems.co_investor_invalid();
      survivors.set(enterpriseId, locked.id);
    }
    return coInvestors.map(({ enterpriseId, percent }) => ({
      enterpriseId: survivors.get(enterpriseId) ?? enterpriseId,
      percent,
    }));
  }

  private async permitFor(tx: Transaction, actor: Actor, opened: Case, { credits, waive }: NewProject): Promise<void> {
    const own = credits
      .map((share) => share.unitId)
      .find((unitId) => actor.grants.some((grant) => grant.unitId === unitId));
    const unitId = actingUnit(actor, own ?? credits.find((share) => share.lead)?.unitId);
    permit(actor, 'project.create', { ownUnits: [unitId] });
    if (waive !== undefined) permit(actor, 'waiver.give', { ownUnits: [unitId] });
    if ((await this.cases.relation(tx, opened, unitId)) === 'held') {
      throw await enterpriseOwned(this.units, opened.enterprise);
    }
    const sum = checkShares(credits);
    if (sum !== undefined) throw problems.shares_not_whole({ sum });
  }

  private async checkReferences(tx: Transaction, actor: Actor, body: NewProject): Promise<void> {
    await this.references.check(tx, actor, body);
    await this.references.checkUnit('countyId', body.countyId, 'county');
    if (body.industryTaskForceId !== undefined) {
      await this.references.checkUnit('industryTaskForceId', body.industryTaskForceId, 'industry_task_force');
    }
    if (body.enterpriseTaskForceId !== undefined) {
      await this.references.checkUnit('enterpriseTaskForceId', body.enterpriseTaskForceId, 'enterprise_task_force');
    }
    for (const { unitId } of body.credits) await this.references.checkUnit('credits', unitId);
    const others = (body.coInvestors ?? []).map(({ enterpriseId }) => enterpriseId);
    if (new Set(others).size !== others.length) throw problems.co_investor_invalid();
  }

  /** The intent, or its waiver; where it is waived and a date is given all the same, both. */
  private firstFacts(
    tx: Transaction,
    actor: Actor,
    dossier: Dossier,
    enterpriseId: string,
    projectId: string,
    body: NewProject,
  ): NewFact[] {
    const {
      waive,
      intentOn: on,
      intendedAmountYuan: amountYuan,
      attachments = [],
      eventId = null,
      recordedOnDeviceAt,
    } = body;
    const facts: NewFact[] = [];
    const ladder = new Map(ladderOf(dossier));
    if (waive !== undefined) {
      ladder.set('intent', 'waived');
      for (const stage of ['contacted', 'visited'] as const) {
        if (ladder.has(stage)) continue;
        const fact = waiverRecordedAt(tx.recordedAt, { id: newId(), enterpriseId, projectId: null, stage });
        facts.push({ fact, detail: { reason: waive.reason } });
      }
      const fact = waiverRecordedAt(tx.recordedAt, { id: newId(), enterpriseId, projectId, stage: 'intent' });
      facts.push({ fact, detail: { reason: waive.reason } });
    }
    if (on === undefined || amountYuan === undefined) {
      if (waive === undefined) throw problems.file_needed({ stage: 'intent' });
      return facts;
    }
    apply(ladder, { stage: 'intent', on }, this.clock.today());
    if (attachments.length === 0 && waive === undefined) throw problems.file_needed({ stage: 'intent' });
    const unitId = body.credits.find((share) => share.lead)?.unitId ?? null;
    const fact = factRecordedAt(tx.recordedAt, {
      id: newId(),
      enterpriseId,
      projectId,
      kind: 'intent',
      on,
      unitId,
      amountYuan,
      eventId,
    });
    facts.push({ fact, detail: { attachments, ...(recordedOnDeviceAt === undefined ? {} : { recordedOnDeviceAt }) } });
    return facts;
  }

  private fileOf(id: string, enterpriseId: string, body: NewProject): ProjectFile {
    const others = body.coInvestors ?? [];
    const rest = 100 - others.reduce((sum, { percent }) => sum + percent, 0);
    if (rest < 0) throw problems.co_investor_invalid();
    const investors: Investor[] = [
      { enterpriseId, percent: others.length === 0 ? 100 : rest, principal: true },
      ...others.map((other) => ({ ...other, principal: false })),
    ];
    const terms = termsOf(body).map((term) => ({
      ...term,
      id: newId(),
      validFrom: null,
      recordedAt: 0 as never,
      endedAt: null,
    }));
    const {
      manufacturing,
      firstInvestment = null,
      honours = [],
      chain = null,
      chainPosition = 'unknown',
      mayPublish = false,
      eventId = null,
    } = body;
    const traits = { manufacturing, firstInvestment, honours, chain, chainPosition, mayPublish, eventId };
    return { id, name: body.name, enterpriseId, investors, terms, traits, facts: [] };
  }

  private async insert(tx: Transaction, actor: Actor, file: ProjectFile, body: NewProject): Promise<void> {
    const { name, industryCode = null, fixedAssetsYuan = null, screening = null, parkId = null } = body;
    const row: ProjectTraitsRow = { name, industryCode, fixedAssetsYuan, screening, parkId, ...file.traits };
    const standing = {
      status: 'intent',
      leadUnitId: null,
      countyId: null,
      industryTaskForceId: null,
      enterpriseTaskForceId: null,
    } as const;
    const { id, enterpriseId, investors } = file;
    await this.projects.insert(
      tx,
      { ...row, ...standing, id, enterpriseId, recordedBy: actor.userId },
      investors,
      termsOf(body),
    );
  }

  private async createdBefore(tx: Transaction, projectId: string, enterpriseId: string): Promise<CreatedProject> {
    const rows = await tx.sql<{ id: string; kind: string }>`
      SELECT id, kind FROM evidence WHERE project_id = ${projectId} AND kind IN ('intent', 'waiver') AND stage = 'intent' ORDER BY recorded_at`;
    return {
      id: projectId,
      projectId,
      enterpriseId,
      intentEvidenceId: rows.find(({ kind }) => kind === 'intent')?.id ?? null,
      waiverId: rows.find(({ kind }) => kind === 'waiver')?.id ?? null,
    };
  }
}

/** From the beginning; a later change is a term of its own. */
function termsOf({ credits, countyId, industryTaskForceId, enterpriseTaskForceId }: NewProject): NewTerm[] {
  const whole = (unitId: string): Share[] => [{ unitId, percent: 100, lead: true }];
  const terms: NewTerm[] = [
    { dimension: 'credit', validFrom: null, shares: credits },
    { dimension: 'county', validFrom: null, shares: whole(countyId) },
  ];
  if (industryTaskForceId !== undefined)
    terms.push({ dimension: 'industry_task_force', validFrom: null, shares: whole(industryTaskForceId) });
  if (enterpriseTaskForceId !== undefined)
    terms.push({ dimension: 'enterprise_task_force', validFrom: null, shares: whole(enterpriseTaskForceId) });
  return terms;
}

function answerOf(projectId: string, enterpriseId: string, facts: readonly NewFact[]): CreatedProject {
  const idOf = (kind: string): string | null =>
    facts.find(({ fact }) => fact.kind === kind && fact.projectId === projectId)?.fact.id ?? null;
  return { id: projectId, projectId, enterpriseId, intentEvidenceId: idOf('intent'), waiverId: idOf('waiver') };
}
