import { Injectable } from '@nestjs/common';
import { raw, Subscriber, type SubscriberOf, sql, type Transaction } from '#libs/database';
import { Clock } from '#libs/kernel';
import { Responsibilities, UnitDissolved } from '#libs/organisation';
import { Cases } from './cases.js';
import { termsAfterSuccession } from './domain/succession.js';
import { DifficultyChanged, MilestoneChanged } from './events.js';
import { DifficultyStore } from './store/difficulty.store.js';
import { DossierStore } from './store/dossier.store.js';
import { MilestoneStore } from './store/milestone.store.js';
import { ProjectStore } from './store/project.store.js';

const REASON = '单位撤并，由承接单位接手';
const ALL = 1_000_000;

/** All that is open of a dissolved unit is its successor's: enterprises, projects, milestones, difficulties (domain.md §2). */
@Injectable()
@Subscriber(UnitDissolved)
export class SucceedUnit implements SubscriberOf<UnitDissolved> {
  constructor(
    private readonly cases: Cases,
    private readonly projects: ProjectStore,
    private readonly dossiers: DossierStore,
    private readonly milestones: MilestoneStore,
    private readonly difficulties: DifficultyStore,
    private readonly responsibilities: Responsibilities,
    private readonly clock: Clock,
  ) {}

  async handle(event: UnitDissolved, tx: Transaction): Promise<void> {
    await this.succeedInProjects(event, tx);
    await this.succeedInEnterprises(event, tx);
    await this.succeedInMilestones(event, tx);
    await this.succeedInDifficulties(event, tx);
  }

  private async succeedInProjects({ unitId, successorId, from, recordedBy }: UnitDissolved, tx: Transaction) {
    const named = await tx.sql<{ id: string }>`
      SELECT DISTINCT t.project_id AS id FROM project_term t JOIN project p ON p.id = t.project_id
       WHERE t.ended_at IS NULL AND p.status <> 'terminated' AND t.shares LIKE ${`%${unitId}%`} ORDER BY 1`;
    for (const { id } of named) {
      const { dossier, project } = await this.cases.openProject(tx, id);
      const changes = termsAfterSuccession(project, unitId, successorId, from);
      if (changes.length === 0) continue;
      for (const { ended } of changes) if (ended !== null) await this.projects.endTerm(tx, ended.id);
      const added = changes.map((change) => change.added);
      await this.projects.insertTerms(tx, id, recordedBy.userId, added);
      const after = await this.dossiers.loadProject(tx, id);
      const projects = dossier.projects.map((one) => (one.id === id ? (after ?? one) : one));
      await this.cases.settle(tx, recordedBy, { ...dossier, projects }, new Set([id]));
    }
  }

  /** Ownership follows from the succession (§5); it is derived anew. */
  private async succeedInEnterprises({ unitId, staff, recordedBy }: UnitDissolved, tx: Transaction) {
    const seen = await tx.run<{ id: string }>(sql`
      SELECT id FROM enterprise WHERE owner_unit_id = ${unitId}
       UNION SELECT enterprise_id FROM enterprise_access WHERE unit_id = ${unitId} ORDER BY ${raw('1')}`);
    for (const { id } of seen) {
      const { dossier, enterprise } = await this.cases.open(tx, id);
      await this.cases.settle(tx, recordedBy, dossier, new Set());
      const { name, ownerUnitId, responsibleUserId } = enterprise;
      if (ownerUnitId !== unitId || responsibleUserId === null || !staff.includes(responsibleUserId)) continue;
      const kept = { kind: 'enterprise', id, name, unitId: ownerUnitId } as const;
      await this.responsibilities.handOver(tx, [kept], responsibleUserId);
    }
  }

  private async succeedInMilestones({ unitId, successorId, recordedBy }: UnitDissolved, tx: Transaction) {
    const filter = { reach: 'all', today: this.clock.today(), unitId, state: 'open' } as const;
    for (const before of await this.milestones.page(tx, filter, ALL, undefined)) {
      const act = { action: 'move', by: recordedBy.userId, reason: REASON } as const;
      await this.milestones.save(tx, before, { ...before, unitId: successorId }, act);
      await tx.emit(new MilestoneChanged(before.id, before.projectId));
    }
  }

  private async succeedInDifficulties({ unitId, successorId, recordedBy }: UnitDissolved, tx: Transaction) {
    const filter = { reach: 'all', today: this.clock.today(), unitId, state: 'open' } as const;
    for (const before of await this.difficulties.page(tx, filter, ALL, undefined)) {
      const step = { action: 'assign', by: recordedBy.userId, text: REASON } as const;
      await this.difficulties.save(tx, before, { ...before, ownerUnitId: successorId }, step);
      await tx.emit(new DifficultyChanged(before.id, before.projectId));
    }
  }
}
