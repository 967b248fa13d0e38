import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { type BusinessDate, Clock, commonProblems } from '#libs/kernel';
import { FindUnits, permit, reachOf } from '#libs/organisation';
import type { MilestoneState } from './domain/milestone.js';
import { problems } from './domain/problems.js';
import { type MilestoneView, milestoneView } from './milestone-view.js';
import { seeingUnits } from './project-permission.js';
import { DossierStore } from './store/dossier.store.js';
import { MilestoneStore } from './store/milestone.store.js';

export interface MilestoneQuery {
  /** Id or code of the responsible unit. */
  readonly unit?: string;
  readonly state?: MilestoneState | 'overdue';
  readonly until?: BusinessDate;
  readonly limit: number;
  readonly cursor?: string;
}

@Injectable()
export class ReadMilestones {
  constructor(
    private readonly database: Database,
    private readonly units: FindUnits,
    private readonly dossiers: DossierStore,
    private readonly milestones: MilestoneStore,
    private readonly clock: Clock,
  ) {}

  /** All of a project, by due date, with their history. @throws not_found */
  async ofProject(actor: Actor, projectId: string): Promise<{ readonly items: readonly MilestoneView[] }> {
    const { reader } = this.database;
    const today = this.clock.today();
    const project = await this.dossiers.loadProject(reader, projectId);
    if (project === undefined) throw commonProblems.not_found();
    permit(actor, 'milestone.read', { ownUnits: seeingUnits(project, today) });
    const rows = await this.milestones.ofProject(reader, projectId);
    const steps = await this.milestones.stepsOf(
      reader,
      rows.map(({ id }) => id),
    );
    return { items: rows.map((row) => milestoneView(row, steps, today)) };
  }

  /** Of all projects that the reader sees, by due date. */
  async list(actor: Actor, { unit, state, until, limit, cursor }: MilestoneQuery): Promise<Page<MilestoneView>> {
    const { reader } = this.database;
    const today = this.clock.today();
    const found = unit === undefined ? undefined : await this.units.byIdOrCode(unit);
    if (unit !== undefined && found === undefined) throw problems.unit_not_of_kind({ field: 'unit', unitId: unit });
    const filter = { reach: reachOf(actor, 'milestone.list'), today, unitId: found?.id, state, until };
    const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
    const rows = await this.milestones.page(reader, filter, limit + 1, after);
    const steps = await this.milestones.stepsOf(
      reader,
      rows.map(({ id }) => id),
    );
    const total = await this.milestones.count(reader, filter);
    return page(
      rows,
      limit,
      total,
      ({ dueOn, id }) => [dueOn, id],
      (row) => milestoneView(row, steps, today),
    );
  }
}
