import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { EnterpriseStore } from '#libs/enterprises';
import type { Actor } from '#libs/http';
import { commonProblems, type Instant, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { STAGES } from './domain/stage.js';
import { type StageEntry, StageEntryStore } from './store/stage-entry.store.js';

export type History = Awaited<ReturnType<ReadHistory['run']>>;

/** The stages as they were believed over time: what was believed, when, and what is believed now (domain.md §4, rule 3). */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly database: Database,
    private readonly enterprises: EnterpriseStore,
    private readonly stageEntries: StageEntryStore,
  ) {}

  /** `asOf`: the stage as believed then; now where it is absent. */
  async run(actor: Actor, givenId: string, asOf?: Instant) {
    const { reader } = this.database;
    const enterprise = await this.enterprises.find(reader, givenId);
    if (enterprise === undefined) throw commonProblems.not_found();
    const enterpriseId = enterprise.id;
    if (enterprise.ownerUnitId !== null)
      permit(actor, 'enterprise.history', { ownUnits: await this.enterprises.accessUnitIdsOf(reader, enterpriseId) });
    const at = asOf ?? (await this.database.asOf());
    const entries = await this.stageEntries.historyOf(reader, enterpriseId);
    const believed = entries.filter(
      ({ recordedAt, voidedAt }) => recordedAt <= at && (voidedAt === null || voidedAt > at),
    );
    const own = believed.filter(({ subjectKind }) => subjectKind === 'enterprise');
    const stage = STAGES.findLast((one) => own.some((entry) => entry.stage === one)) ?? null;
    return {
      enterpriseId,
      asOf: isoOf(at),
      stage,
      stageOn: own.find((entry) => entry.stage === stage)?.on ?? null,
      believed: believed.map(entryView),
      entries: entries.map(entryView),
    };
  }
}

function entryView({ subjectKind, subjectId, stage, on, recordedAt, voidedAt }: StageEntry) {
  return {
    subjectKind,
    subjectId,
    stage,
    reachedOn: on,
    recordedAt: isoOf(recordedAt),
    voidedAt: voidedAt === null ? null : isoOf(voidedAt),
  };
}
