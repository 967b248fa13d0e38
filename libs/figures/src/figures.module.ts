import { Module } from '@nestjs/common';
import { AsOf } from './as-of.js';
import { FollowProjects } from './figure-entries.js';
import { HeadlineThread } from './headline-thread.js';
import { ReportsController } from './http/reports.controller.js';
import { TargetsController } from './http/targets.controller.js';
import { ReadHeadline } from './read-headline.js';
import { ReadRows } from './read-rows.js';
import { Reports } from './reports.js';
import { RuleSets } from './rule-sets.js';
import { CountingStore } from './store/counting.store.js';
import { RowsStore } from './store/rows.store.js';
import { RuleSetStore } from './store/rule-set.store.js';
import { TargetStore } from './store/target.store.js';
import { Targets } from './targets.js';

@Module({
  controllers: [ReportsController, TargetsController],
  providers: [
    AsOf,
    CountingStore,
    FollowProjects,
    HeadlineThread,
    ReadHeadline,
    ReadRows,
    Reports,
    RowsStore,
    RuleSets,
    RuleSetStore,
    TargetStore,
    Targets,
  ],
  exports: [ReadHeadline, RuleSets, TargetStore],
})
export class FiguresModule {}
