/** The stage machine and the evidence under it: activities, projects, contracts, funds, events, files (domain.md §4). */
export { type BulkExtension, type BulkPlan, BulkWriter, planBulk, stampOf } from './bulk.js';
export { type CityEvent, CityEvents } from './city-events.js';
export {
  type BulkInput,
  dossiersOf,
  type FinishedEvent,
  type FinishedFact,
  type FinishedProject,
  type StandingHistory,
  WHEN_RECORDED,
} from './domain/bulk-plan.js';
export {
  believedAt,
  type ChainPosition,
  type Dossier,
  dossierAt,
  type Fact,
  type ForeignAmount,
  type Investor,
  type ProjectFile,
  type ProjectStatus,
  type ProjectTraits,
  projectAt,
  type Share,
  type Term,
  turningPoints,
} from './domain/dossier.js';
export { factRecordedAt, waiverRecordedAt, withFacts } from './domain/new-fact.js';
export { type LedgerRow, type ReplayedWaiver, replay } from './domain/replay.js';
export {
  ACTIVITY_KINDS,
  type ActivityKind,
  CONTACT_KINDS,
  type FactKind,
  STAGE_OF_KIND,
  type Stage,
  STAGES,
  type WaivableStage,
} from './domain/stage.js';
export { apply, type Ladder } from './domain/stage-machine.js';
export { claimTimeOfLedgerRow, contractAmount, projectStatusOf, type Standing, standingOf } from './domain/standing.js';
export { fundsArrived, isEvidence, lackingBefore, ladderOf, stepsOfEnterprise, stepsOfProject, unsupportedSteps } from './domain/steps.js';
export { firstContract, firstIntent, type UnitsOfProject, unitsOn } from './domain/terms.js';
export { ActivityLogged, ProjectChanged } from './events.js';
export { PipelineModule } from './pipeline.module.js';
export { CityEventEntity } from './store/city-event.entity.js';
export { DossierStore } from './store/dossier.store.js';
