import { Module } from '@nestjs/common';
import { PipelineModule } from '#libs/pipeline';
import { AsOf } from './as-of.js';
import { FollowProjects } from './figure-entries.js';
import { ReportsController } from './http/reports.controller.js';
import { TablesController } from './http/tables.controller.js';
import { TargetsController } from './http/targets.controller.js';
import { ReadEvent } from './read-event.js';
import { ReadHeadline } from './read-headline.js';
import { ReadLargeProjects } from './read-large-projects.js';
import { ReadRows } from './read-rows.js';
import { ReadTables } from './read-tables.js';
import { ReportThread } from './report-thread.js';
import { Reports } from './reports.js';
import { RuleSets } from './rule-sets.js';
import { CountingStore } from './store/counting.store.js';
import { EventStore } from './store/event.store.js';
import { LargeProjectStore } from './store/large-project.store.js';
import { RowsStore } from './store/rows.store.js';
import { RuleSetStore } from './store/rule-set.store.js';
import { TablesStore } from './store/tables.store.js';
import { TargetStore } from './store/target.store.js';
import { Targets } from './targets.js';

@Module({
  imports: [PipelineModule],
  controllers: [ReportsController, TablesController, TargetsController],
  providers: [
    AsOf,
    CountingStore,
    FollowProjects,
    EventStore,
    LargeProjectStore,
    ReadEvent,
    ReadHeadline,
    ReadLargeProjects,
    ReadRows,
    ReadTables,
    Reports,
    ReportThread,
    RowsStore,
    RuleSets,
    RuleSetStore,
    TablesStore,
    TargetStore,
    Targets,
  ],
  exports: [ReadHeadline, ReportThread, RuleSets, TargetStore],
})
export class FiguresModule {}
