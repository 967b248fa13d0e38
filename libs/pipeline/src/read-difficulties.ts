import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { Clock, commonProblems } from '#libs/kernel';
import { FindUnits, permit, reachOf } from '#libs/organisation';
import { stepsOpenTo } from './difficulty-permission.js';
import { type DifficultyItem, type DifficultyView, difficultyItem, difficultyView } from './difficulty-view.js';
import type { DifficultyKind, DifficultyState, Level } from './domain/difficulty.js';
import { problems } from './domain/problems.js';
import { seeingUnits } from './project-permission.js';
import { DifficultyStore } from './store/difficulty.store.js';
import { DossierStore } from './store/dossier.store.js';

export interface DifficultyQuery {
  /** Id or code of the owner. */
  readonly unit?: string;
  readonly project?: string;
  readonly kind?: DifficultyKind;
  readonly level?: Level;
  readonly state?: DifficultyState;
  readonly overdue?: boolean;
  /** Escalated to this city leader, or to none by name. */
  readonly leader?: string;
  readonly instructed?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

@Injectable()
export class ReadDifficulties {
  constructor(
    private readonly database: Database,
    private readonly units: FindUnits,
    private readonly dossiers: DossierStore,
    private readonly difficulties: DifficultyStore,
    private readonly clock: Clock,
  ) {}

  /** With each step. @throws not_found, also to those who may not see it */
  async one(actor: Actor, id: string): Promise<DifficultyView> {
    const { reader } = this.database;
    const today = this.clock.today();
    const row = await this.difficulties.read(reader, id);
    const project = await this.dossiers.loadProject(reader, row.projectId);
    if (project === undefined) throw commonProblems.not_found();
    permit(actor, 'difficulty.read', { ownUnits: [...seeingUnits(project, today), row.ownerUnitId] });
    const actions = stepsOpenTo(actor, row, project, today);
    return difficultyView(row, await this.difficulties.stepsOf(reader, id), actions, today);
  }

  /** Those that the reader sees, by due date. */
  async list(actor: Actor, query: DifficultyQuery): Promise<Page<DifficultyItem>> {
    const {
      unit,
      project: projectId,
      kind,
      level,
      state,
      overdue,
      leader: leaderId,
      instructed,
      limit,
      cursor,
    } = query;
    const { reader } = this.database;
    const today = this.clock.today();
    const found = unit === undefined ? undefined : await this.units.byIdOrCode(unit);
    if (unit !== undefined && found === undefined) throw problems.unit_not_of_kind({ field: 'unit', unitId: unit });
    const reach = reachOf(actor, 'difficulty.list');
    const filter = { reach, today, unitId: found?.id, projectId, kind, level, state, overdue, leaderId, instructed };
    const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
    const rows = await this.difficulties.page(reader, filter, limit + 1, after);
    const total = await this.difficulties.count(reader, filter);
    return page(
      rows,
      limit,
      total,
      ({ dueOn, id }) => [dueOn, id],
      (row) => difficultyItem(row, today),
    );
  }
}
