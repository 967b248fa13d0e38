import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Reader, sql } from '#libs/database';
import { Clock } from '#libs/kernel';
import { type OpenCounts, OpenWork, type OpenWorkKeeper } from '#libs/organisation';
import { DifficultyStore } from './store/difficulty.store.js';
import { MilestoneStore } from './store/milestone.store.js';
import { ProjectStore } from './store/project.store.js';

/** What `SucceedUnit` would pass on: enterprises, projects, milestones and difficulties. */
@Injectable()
export class OpenPipelineWork implements OpenWorkKeeper, OnModuleInit {
  constructor(
    private readonly openWork: OpenWork,
    private readonly projects: ProjectStore,
    private readonly milestones: MilestoneStore,
    private readonly difficulties: DifficultyStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  async openIn(reader: Reader, unitId: string): Promise<OpenCounts> {
    const today = this.clock.today();
    const filter = { reach: 'all', today, unitId, state: 'open' } as const;
    const owned = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM enterprise WHERE owner_unit_id = ${unitId}`,
    );
    return {
      enterprise: owned?.n ?? 0,
      project: await this.projects.countOpenWith(reader, unitId, today),
      milestone: await this.milestones.count(reader, filter),
      difficulty: await this.difficulties.count(reader, filter),
    };
  }
}
