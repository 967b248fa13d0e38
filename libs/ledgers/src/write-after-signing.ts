import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import { type BusinessDate, type Instant, startOfDay } from '#libs/kernel';
import { WorkCalendars } from '#libs/organisation';
import { DifficultyStore, type FinishedProject, MilestoneStore } from '#libs/pipeline';
import {
  difficultyIdOf,
  milestoneIdOf,
  type PlayedDifficulty,
  type PlayedMilestone,
  type PlayedProjects,
  playAfterSigning,
} from './reference-city/play-after-signing.js';
import { Staff } from './reference-city/staff.js';
import type { ReferenceStructure } from './reference-city/structure.js';

const NINE_HOURS = 9 * 3_600_000_000;

/** Milestones and difficulties of a generated city, through the stores that people's entries go through. */
@Injectable()
export class WriteAfterSigning {
  constructor(
    private readonly calendars: WorkCalendars,
    private readonly milestones: MilestoneStore,
    private readonly difficulties: DifficultyStore,
  ) {}

  /** What became of signed projects; nothing is written. */
  async play(
    structure: ReferenceStructure,
    projects: readonly FinishedProject[],
    today: BusinessDate,
  ): Promise<PlayedProjects> {
    const world = {
      staff: new Staff(structure),
      calendar: await this.calendars.current(),
      leaderId: structure.users.find(({ role }) => role === 'leader')?.id ?? '',
      departmentIds: structure.units.filter(({ kind }) => kind === 'department').map(({ id }) => id),
      today,
    };
    return new Map(
      projects.flatMap((project) => {
        const played = playAfterSigning(project, world);
        return played === undefined ? [] : [[project.id, played] as const];
      }),
    );
  }

  async run(tx: Transaction, projects: PlayedProjects): Promise<void> {
    for (const [projectId, { milestones, difficulties, by }] of projects) {
      await this.plan(tx, projectId, milestones, by);
      for (const [place, difficulty] of difficulties.entries()) {
        await this.raise(tx, projectId, difficultyIdOf(projectId, place), difficulty, by);
      }
    }
  }

  private async plan(
    tx: Transaction,
    projectId: string,
    played: readonly PlayedMilestone[],
    by: string,
  ): Promise<void> {
    const rows = played.map((one) => ({ ...one, projectId, id: milestoneIdOf(projectId, one.code) }));
    await this.milestones.insert(
      tx,
      rows.map(({ doneOn: _, ...planned }) => planned),
      by,
    );
    for (const { id, doneOn, name, dueOn, unitId } of rows) {
      if (doneOn === null) continue;
      const done = { name, dueOn, unitId, state: 'done', doneOn } as const;
      await this.milestones.save(tx, { id, version: 1 }, done, { action: 'done', by, reason: null });
    }
  }

  private async raise(
    tx: Transaction,
    projectId: string,
    id: string,
    { raised, steps }: PlayedDifficulty,
    by: string,
  ): Promise<void> {
    const at = (startOfDay(raised.raisedOn) + NINE_HOURS) as Instant;
    await this.difficulties.insert(tx, { ...raised, id, projectId }, { action: 'raise', by, text: null, at });
    for (const [place, { after, ...step }] of steps.entries()) {
      await this.difficulties.save(tx, { id, version: place + 1 }, after, step);
    }
  }
}
