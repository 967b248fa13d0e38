import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '#libs/database';
import {
  type DerivedOwnership,
  EnterpriseStore,
  type LockedEnterprise,
  Ownerships,
  type Relation,
} from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { Clock, commonProblems, isoOf, newId } from '#libs/kernel';
import type { Dossier, Fact, ProjectFile, ProjectStatus } from './domain/dossier.js';
import { footingOf } from './domain/footing.js';
import { waiverRecordedAt, withFacts } from './domain/new-fact.js';
import { projectStatusOf, type StageReached, standingOf } from './domain/standing.js';
import { lackingBefore, stepsOfProject } from './domain/steps.js';
import { unitsOn } from './domain/terms.js';
import { EnterpriseSettled, ProjectChanged } from './events.js';
import { Integrity } from './integrity.js';
import { workingUnits } from './project-permission.js';
import { DossierStore } from './store/dossier.store.js';
import { EvidenceStore, type FactDetail } from './store/evidence.store.js';
import { ProjectStore } from './store/project.store.js';
import { StageEntryStore } from './store/stage-entry.store.js';

/** An enterprise that nobody else changes until the unit of work ends, with all that is known of it. */
export interface Case {
  readonly enterprise: LockedEnterprise;
  readonly dossier: Dossier;
}

export interface ProjectCase extends Case {
  readonly project: ProjectFile;
  readonly version: number;
  readonly status: ProjectStatus;
}

export interface NewFact {
  readonly fact: Fact;
  readonly detail?: FactDetail;
}

/** What besides facts may change of the enterprise. */
export interface SettleOptions {
  readonly nextAction?: { readonly on: string; readonly kind: string; readonly what: string } | null;
}

/** Opens the case of an enterprise, and settles it after its facts have changed: the one way by which a stage moves. */
@Injectable()
export class Cases {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: Ownerships,
    private readonly dossiers: DossierStore,
    private readonly evidence: EvidenceStore,
    private readonly stageEntries: StageEntryStore,
    private readonly projects: ProjectStore,
    private readonly integrity: Integrity,
    private readonly clock: Clock,
  ) {}

  /** Of a merged id the survivor's. @throws not_found */
  async open(tx: Transaction, enterpriseId: string): Promise<Case> {
    const enterprise = await this.enterprises.lock(tx, enterpriseId);
    if (enterprise === undefined) throw commonProblems.not_found();
    return { enterprise, dossier: await this.dossiers.load(tx, enterprise.id) };
  }

  /** Opens the case of a project's principal; its other investors are locked too, in one order. */
  async openProject(tx: Transaction, projectId: string): Promise<ProjectCase> {
    const investorIds = await this.projects.investorIds(tx, projectId);
    if (investorIds.length === 0) throw commonProblems.not_found();
    for (const id of [...investorIds].sort()) await this.enterprises.lock(tx, id);
    const row = await this.projects.lock(tx, projectId);
    const opened = await this.open(tx, row.enterpriseId);
    const project = opened.dossier.projects.find(({ id }) => id === projectId);
    if (project === undefined) throw commonProblems.not_found();
    return { ...opened, project, version: row.version, status: row.status };
  }

  /** How a unit stands to the enterprise; who works on one of its projects has joined (domain.md §2, §5.2). */
  async relation(reader: Reader, { enterprise, dossier }: Case, unitId: string): Promise<Relation> {
    const relation = await this.ownerships.relation(reader, enterprise, [unitId]);
    const works =
      relation === 'held' &&
      dossier.projects.some((project) => workingUnits(project, this.clock.today()).includes(unitId));
    return works ? 'joined' : relation;
  }

  /**
   * Who acts on what they saw in an older version is told what stands now, and what was recorded last. Asked after the
   * permission to see it.
   * @throws version_conflict
   */
  async refuseStale(reader: Reader, { enterprise }: Case, seen: number | undefined): Promise<void> {
    const { id, version, stage, status, nextAction } = enterprise;
    if (seen === undefined || seen === version) return;
    const latest = await this.evidence.latestOf(reader, id);
    const current = { id, version, stage, status, nextAction };
    throw commonProblems.version_conflict({
      current:
        latest === undefined ? current : { ...current, latest: { ...latest, recordedAt: isoOf(latest.recordedAt) } },
    });
  }

  /** Writes new facts and settles what follows from them. */
  async add(
    tx: Transaction,
    actor: Actor,
    opened: Case,
    added: readonly NewFact[],
    options: SettleOptions = {},
  ): Promise<void> {
    await this.evidence.insert(tx, actor.userId, added);
    const facts = added.map(({ fact }) => fact);
    const changed = new Set(facts.flatMap(({ projectId }) => (projectId === null ? [] : [projectId])));
    await this.settle(tx, actor, withFacts(opened.dossier, facts), changed, options);
  }

  /** Derives stage, owner, amounts and status anew, and stores what differs. */
  async settle(
    tx: Transaction,
    actor: Actor,
    dossier: Dossier,
    changedProjectIds: ReadonlySet<string>,
    options: SettleOptions = {},
  ): Promise<void> {
    const completed = await this.waiveForCoInvestor(tx, actor, dossier);
    if (changedProjectIds.size > 0) await this.integrity.review(tx, completed);
    await this.settleEnterprise(tx, completed, options);
    for (const project of completed.projects.filter(({ id }) => changedProjectIds.has(id))) {
      await this.settleProject(tx, project);
      for (const { enterpriseId } of project.investors) {
        if (enterpriseId === dossier.enterpriseId) continue;
        const other = await this.dossiers.load(tx, enterpriseId);
        await this.settleEnterprise(tx, await this.waiveForCoInvestor(tx, actor, other), {});
      }
    }
  }

  /** After a decision; no fact has changed. */
  async settleDecided(tx: Transaction, enterpriseId: string): Promise<void> {
    await this.settleEnterprise(tx, await this.dossiers.load(tx, enterpriseId), {});
  }

  private async settleProject(tx: Transaction, project: ProjectFile): Promise<void> {
    const { leadUnitId, countyId, industryTaskForceId, enterpriseTaskForceId } = unitsOn(project, this.clock.today());
    const status = projectStatusOf(project);
    await this.projects.saveStanding(tx, project.id, {
      status,
      leadUnitId,
      countyId,
      industryTaskForceId,
      enterpriseTaskForceId,
    });
    await tx.emit(new ProjectChanged(project));
  }

  private async settleEnterprise(tx: Transaction, dossier: Dossier, options: SettleOptions): Promise<void> {
    const standing = standingOf(dossier, this.clock.today());
    await this.saveStages(tx, dossier.enterpriseId, standing.reached);
    const ownership = await this.ownerships.derive(tx, dossier.enterpriseId, footingOf(dossier));
    const { current, joins } = ownership;
    await this.enterprises.saveStanding(tx, dossier.enterpriseId, {
      stage: standing.stage,
      stageOn: standing.stageOn,
      ownerUnitId: current?.unitId ?? null,
      ownerSince: current?.since ?? null,
      protectedUntil: current?.protectedUntil ?? null,
      firstReportedBy: await this.firstReporter(tx, ownership),
      lastActivityOn: standing.lastActivityOn,
      lastActivityAt: standing.lastActivityAt,
      amountYuan: standing.amountYuan,
      flags: await this.integrity.marks(tx, dossier),
      accessUnitIds: seeingUnitIds(current?.unitId, joins, standing.projectUnitIds),
      ...(options.nextAction === undefined ? {} : { nextAction: options.nextAction }),
    });
    await this.ownerships.save(tx, dossier.enterpriseId, ownership);
    await tx.emit(new EnterpriseSettled(dossier.enterpriseId));
  }

  /** Who logged the claim, or asked for the transfer. */
  private async firstReporter(tx: Transaction, { current, takenOverBy }: DerivedOwnership): Promise<string | null> {
    if (current === undefined) return null;
    if (current.basis === 'transfer') return takenOverBy.get(current.sourceId) ?? null;
    return this.evidence.recordedBy(tx, current.sourceId);
  }

  private async saveStages(tx: Transaction, enterpriseId: string, reached: readonly StageReached[]): Promise<void> {
    const open = await this.stageEntries.openOf(tx, enterpriseId);
    const key = ({ subjectId, stage, on }: Pick<StageReached, 'subjectId' | 'stage' | 'on'>): string =>
      `${subjectId} ${stage} ${on}`;
    const wanted = new Set(reached.map(key));
    const known = new Set(open.map(key));
    await this.stageEntries.end(
      tx,
      open.filter((entry) => !wanted.has(key(entry))).map(({ id }) => id),
    );
    await this.stageEntries.insert(
      tx,
      enterpriseId,
      reached.filter((entry) => !known.has(key(entry))),
    );
  }

  /** A project is held to its principal's contact and visit; what a co-investor lacks is a waiver (domain.md §4). */
  private async waiveForCoInvestor(tx: Transaction, actor: Actor, dossier: Dossier): Promise<Dossier> {
    let completed = dossier;
    for (const project of dossier.projects.filter(({ enterpriseId }) => enterpriseId !== dossier.enterpriseId)) {
      const [firstStep] = [...stepsOfProject(project)];
      if (firstStep === undefined) continue;
      const lacking = lackingBefore(completed, undefined, 'intent', firstStep[1]);
      const waivers = lacking.map((stage) => ({
        fact: waiverRecordedAt(tx.recordedAt, {
          id: newId(),
          enterpriseId: dossier.enterpriseId,
          projectId: null,
          stage,
        }),
        detail: { reason: `co-investor of ${project.name}`, coInvestorOf: project.id },
      }));
      await this.evidence.insert(tx, actor.userId, waivers);
      completed = withFacts(
        completed,
        waivers.map(({ fact }) => fact),
      );
    }
    return completed;
  }
}

/** Its owner, units that joined, and the units of its projects see it in full (domain.md §2, §5.2). */
function seeingUnitIds(
  ownerUnitId: string | undefined,
  joins: DerivedOwnership['joins'],
  projectUnitIds: readonly string[],
): string[] {
  if (ownerUnitId === undefined) return [...new Set(projectUnitIds)];
  return [...new Set([ownerUnitId, ...joins.map(({ unitId }) => unitId), ...projectUnitIds])];
}
