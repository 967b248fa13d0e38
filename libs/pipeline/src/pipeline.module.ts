import { Module } from '@nestjs/common';
import { EnterprisesModule } from '#libs/enterprises';
import { AddAttendees } from './add-attendees.js';
import { AuditedProjects } from './audited-projects.js';
import { BulkWriter } from './bulk.js';
import { Cases } from './cases.js';
import { ChangeMilestone } from './change-milestone.js';
import { ChangeProject } from './change-project.js';
import { ChangeStatus } from './change-status.js';
import { CityEvents } from './city-events.js';
import { ConfirmEnterprise } from './confirm-enterprise.js';
import { ConfirmEvidence } from './confirm-evidence.js';
import { CreateProject } from './create-project.js';
import { DecideFunds } from './decide-funds.js';
import { Files } from './files.js';
import { Flags } from './flags.js';
import { ForgetContactPerson } from './forget-contact-person.js';
import { GiveIntent } from './give-intent.js';
import { GiveWaiver } from './give-waiver.js';
import { ActivitiesController } from './http/activities.controller.js';
import { CityEventsController } from './http/city-events.controller.js';
import { DifficultiesController } from './http/difficulties.controller.js';
import { FilesController } from './http/files.controller.js';
import { FlagsController } from './http/flags.controller.js';
import { FundsController } from './http/funds.controller.js';
import { MergeController } from './http/merge.controller.js';
import { MilestonesController } from './http/milestones.controller.js';
import { ProjectsController } from './http/projects.controller.js';
import { ReadingController } from './http/reading.controller.js';
import { Integrity } from './integrity.js';
import { JudgeAttendees } from './judge-attendees.js';
import { ListFunds } from './list-funds.js';
import { LogActivity } from './log-activity.js';
import { MergeEnterprises } from './merge-enterprises.js';
import { OpenPipelineWork } from './open-pipeline-work.js';
import { PlanMilestones } from './plan-milestones.js';
import { RaiseDifficulty } from './raise-difficulty.js';
import { ReadBoard } from './read-board.js';
import { ReadDifficulties } from './read-difficulties.js';
import { ReadHistory } from './read-history.js';
import { ReadMilestones } from './read-milestones.js';
import { ReadProject } from './read-project.js';
import { ReadTimeline } from './read-timeline.js';
import { RecordProjectFact } from './record-project-fact.js';
import { References } from './references.js';
import { ResponsibleForInstructions } from './responsible-for-instructions.js';
import { SettleAfterAct } from './settle-after-act.js';
import { SettleFlag } from './settle-flag.js';
import { SignContract } from './sign-contract.js';
import { SplitEnterprises } from './split-enterprises.js';
import { DifficultyStore } from './store/difficulty.store.js';
import { DossierStore } from './store/dossier.store.js';
import { EvidenceStore } from './store/evidence.store.js';
import { IntegrityFlagStore } from './store/integrity-flag.store.js';
import { MilestoneStore } from './store/milestone.store.js';
import { MovingStore } from './store/moving.store.js';
import { ProjectStore } from './store/project.store.js';
import { StageEntryStore } from './store/stage-entry.store.js';
import { VoucherStore } from './store/voucher.store.js';
import { SubmitFunds } from './submit-funds.js';
import { SucceedUnit } from './succeed-unit.js';
import { VoidEvidence } from './void-evidence.js';
import { WorkOnDifficulty } from './work-on-difficulty.js';

@Module({
  imports: [EnterprisesModule],
  controllers: [
    ActivitiesController,
    ProjectsController,
    FundsController,
    ReadingController,
    FilesController,
    CityEventsController,
    MilestonesController,
    DifficultiesController,
    MergeController,
    FlagsController,
  ],
  providers: [
    AddAttendees,
    AuditedProjects,
    BulkWriter,
    Cases,
    ChangeMilestone,
    ChangeProject,
    ChangeStatus,
    CityEvents,
    CreateProject,
    DecideFunds,
    DifficultyStore,
    DossierStore,
    EvidenceStore,
    Files,
    ForgetContactPerson,
    GiveIntent,
    GiveWaiver,
    JudgeAttendees,
    ListFunds,
    LogActivity,
    MilestoneStore,
    OpenPipelineWork,
    PlanMilestones,
    ConfirmEnterprise,
    ConfirmEvidence,
    Flags,
    Integrity,
    IntegrityFlagStore,
    SettleFlag,
    MergeEnterprises,
    MovingStore,
    ProjectStore,
    RaiseDifficulty,
    ReadBoard,
    ReadDifficulties,
    ReadHistory,
    ReadMilestones,
    ReadProject,
    ReadTimeline,
    RecordProjectFact,
    References,
    ResponsibleForInstructions,
    SettleAfterAct,
    SignContract,
    SplitEnterprises,
    StageEntryStore,
    SubmitFunds,
    SucceedUnit,
    VoidEvidence,
    VoucherStore,
    WorkOnDifficulty,
  ],
  exports: [
    BulkWriter,
    CityEvents,
    DifficultyStore,
    DossierStore,
    Files,
    LogActivity,
    MergeEnterprises,
    MilestoneStore,
    SettleFlag,
    SplitEnterprises,
  ],
})
export class PipelineModule {}
