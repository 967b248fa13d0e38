/** The stage machine and the evidence under it: activities, projects, contracts, funds, events, files (domain.md §4). */
export { type BulkExtension, type BulkPlan, BulkWriter, planBulk, stampOf } from './bulk.js';

export { type CityEvent, CityEvents } from './city-events.js';
export {
  type BulkInput,
  dossiersOf,
  type FinishedFact,
  type FinishedProject,
  type StandingHistory,
  WHEN_RECORDED,
} from './domain/bulk-plan.js';
export { DIFFICULTY_KINDS, DUE_WORKING_DAYS, LEVELS } from './domain/difficulty.js';
export {
  type Dossier,
  dossierAt,
  type Fact,
  type ForeignAmount,
  type ProjectFile,
  type ProjectStatus,
  projectAt,
  type Term,
  turningPoints,
} from './domain/dossier.js';
export { footingOf } from './domain/footing.js';
export { sameNameAndInvestor } from './domain/integrity/same-name-and-investor.js';
export type { IntegrityRule } from './domain/integrity/signing.js';
export type { KnownSignings } from './domain/integrity/signings-around.js';
export { milestonesOf } from './domain/milestone-templates.js';
export { factRecordedAt, waiverRecordedAt, withFacts } from './domain/new-fact.js';
export { type LedgerRow, replay } from './domain/replay.js';
export {
  type ActivityKind,
  type FactKind,
  STAGE_OF_KIND,
  STAGES,
  type Stage,
  type WaivableStage,
} from './domain/stage.js';
export { apply } from './domain/stage-machine.js';
export { claimTimeOfLedgerRow, contractAmount, isActivity, projectStatusOf, standingOf } from './domain/standing.js';
export {
  fundsArrived,
  isEvidence,
  lackingBefore,
  ladderOf,
} from './domain/steps.js';
export { firstContract, firstIntent, unitsOn } from './domain/terms.js';
export {
  DifficultyChanged,
  EnterpriseSettled,
  FactsImported,
  MilestoneChanged,
  ProjectChanged,
  TouchLogged,
} from './events.js';
export { Files, type KeptFile } from './files.js';
export { LogActivity } from './log-activity.js';
export { MergeEnterprises } from './merge-enterprises.js';
export { PipelineModule } from './pipeline.module.js';
export { SettleFlag } from './settle-flag.js';
export { SplitEnterprises } from './split-enterprises.js';
export {
  type DifficultyStand,
  DifficultyStore,
  type NewDifficulty,
  type StepTaken,
} from './store/difficulty.store.js';
export { DossierStore } from './store/dossier.store.js';
export type { FlagDecision } from './store/integrity-flag.store.js';
export { MilestoneStore } from './store/milestone.store.js';
