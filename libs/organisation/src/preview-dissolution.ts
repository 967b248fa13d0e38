import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, commonProblems } from '#libs/kernel';
import { FindUnits } from './find-units.js';
import { type OpenCounts, OpenWork } from './open-work.js';
import { EndStore } from './store/end.store.js';

export interface DissolutionPreview {
  readonly unitId: string;
  /** What the successor would take over, of each kind. */
  readonly open: OpenCounts;
  /** Who holds a role there and would lose it. */
  readonly people: number;
}

/** What would move if a unit were dissolved today. Changes nothing. */
@Injectable()
export class PreviewDissolution {
  constructor(
    private readonly database: Database,
    private readonly units: FindUnits,
    private readonly openWork: OpenWork,
    private readonly ends: EndStore,
    private readonly clock: Clock,
  ) {}

  /** @throws not_found */
  async run(unitId: string): Promise<DissolutionPreview> {
    if ((await this.units.byId(unitId)) === undefined) throw commonProblems.not_found();
    const { reader } = this.database;
    return {
      unitId,
      open: await this.openWork.of(reader, unitId),
      people: await this.ends.countStaff(reader, unitId, this.clock.today()),
    };
  }
}
