import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule, AuditSealingModule } from '#libs/audit';
import { DatabaseModule } from '#libs/database';
import { EnterprisesModule } from '#libs/enterprises';
import { FiguresModule } from '#libs/figures';
import { HttpModule } from '#libs/http';
import type { Clock, Configuration } from '#libs/kernel';
import { EndByDateModule, OrganisationModule } from '#libs/organisation';
import { PipelineModule } from '#libs/pipeline';
import { DeliveryModule, RemindersModule } from '#libs/reminders';
import { CheckKey } from './check-key.js';

/**
 * The queue program: the rooms whose reminders it sends, and no HTTP but its health. It seals the audit trail and looks after
 * last days too, however many do so beside it; what then follows in the rooms above is why they are here.
 */
@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(configuration, 'server', clock),
        HttpModule,
        AuditModule,
        AuditSealingModule,
        OrganisationModule,
        EndByDateModule,
        EnterprisesModule,
        PipelineModule,
        RemindersModule,
        DeliveryModule.forRoot({ carries: true }),
        FiguresModule,
      ],
      providers: [CheckKey],
    };
  }
}
