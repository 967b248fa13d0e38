import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases } from './cases.js';
import type { ChainPosition, ProjectFile, Share, Term } from './domain/dossier.js';
import { problems } from './domain/problems.js';
import { checkShares } from './domain/shares.js';
import { omit } from './omit.js';
import { workingUnits } from './project-permission.js';
import { References } from './references.js';
import { refuseStale } from './refuse-stale.js';
import { DossierStore } from './store/dossier.store.js';
import { type NewTerm, ProjectStore } from './store/project.store.js';

/** Amounts, dates and status change by facts, never here (api.md). */
export interface ProjectChange {
  readonly version: number;
  readonly name?: string;
  readonly parkId?: string | null;
  readonly manufacturing?: boolean;
  readonly firstInvestment?: boolean | null;
  readonly honours?: readonly string[];
  readonly mayPublish?: boolean;
  readonly chain?: string | null;
  readonly chainPosition?: ChainPosition;
  readonly industryCode?: string | null;
  readonly fixedAssetsYuan?: number | null;
  readonly screening?: string | null;
  readonly eventId?: string | null;
  /** From which day on new credits and units hold; today where it is absent. */
  readonly validFrom?: BusinessDate;
  readonly credits?: readonly Share[];
  readonly countyId?: string;
  readonly industryTaskForceId?: string | null;
  readonly enterpriseTaskForceId?: string | null;
}

@Injectable()
export class ChangeProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly projects: ProjectStore,
    private readonly dossiers: DossierStore,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws version_conflict, shares_not_whole, unit_not_of_kind */
  async run(actor: Actor, projectId: string, change: ProjectChange): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { dossier, project, version, status } = await this.cases.openProject(tx, projectId);
      permit(actor, 'project.change', { ownUnits: workingUnits(project, this.clock.today()) });
      refuseStale(change.version, { id: projectId, version, status });
      await this.references.check(tx, actor, change);
      for (const term of await this.newTerms(change)) {
        const replaced = project.terms.find((known) => isReplacedBy(known, term));
        if (replaced !== undefined) await this.projects.endTerm(tx, replaced.id);
        await this.projects.insertTerms(tx, projectId, actor.userId, [term]);
      }
      const traits = omit(
        change,
        'version',
        'validFrom',
        'credits',
        'countyId',
        'industryTaskForceId',
        'enterpriseTaskForceId',
      );
      await this.projects.saveTraits(tx, projectId, traits);

      const after = await this.dossiers.loadProject(tx, projectId);
      const changed = dossier.projects.map((one) => (one.id === projectId ? (after ?? one) : one));
      await this.cases.settle(tx, actor, { ...dossier, projects: changed }, new Set([projectId]));
      await this.audit.record(tx, actor, {
        action: 'project.change',
        subjectKind: 'project',
        subjectId: projectId,
        changes: differences(project, change),
      });
    });
  }

  private async newTerms(change: ProjectChange): Promise<NewTerm[]> {
    const validFrom = change.validFrom ?? this.clock.today();
    const terms: NewTerm[] = [];
    if (change.credits !== undefined) {
      const sum = checkShares(change.credits);
      if (sum !== undefined) throw problems.shares_not_whole({ sum });
      for (const { unitId } of change.credits) await this.references.checkUnit('credits', unitId);
      terms.push({ dimension: 'credit', validFrom, shares: change.credits });
    }
    for (const [field, dimension] of SINGLE_UNITS) {
      const unitId = change[field];
      if (unitId === undefined) continue;
      if (unitId !== null) await this.references.checkUnit(field, unitId, dimension);
      terms.push({ dimension, validFrom, shares: unitId === null ? [] : [{ unitId, percent: 100, lead: true }] });
    }
    return terms;
  }
}

const SINGLE_UNITS = [
  ['countyId', 'county'],
  ['industryTaskForceId', 'industry_task_force'],
  ['enterpriseTaskForceId', 'enterprise_task_force'],
] as const;

/** Terms of one dimension and one day: the later word replaces the earlier. */
function isReplacedBy(known: Term, term: NewTerm): boolean {
  return known.dimension === term.dimension && known.validFrom === term.validFrom;
}

function differences(project: ProjectFile, change: ProjectChange): Record<string, unknown> {
  const before: Readonly<Record<string, unknown>> = { name: project.name, ...project.traits };
  return Object.fromEntries(
    Object.entries(omit(change, 'version')).map(([key, value]) => [key, key in before ? [before[key], value] : value]),
  );
}
