import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { DatabaseModule } from '#libs/database';
import { EnterprisesModule } from '#libs/enterprises';
import { HttpModule } from '#libs/http';
import type { Configuration } from '#libs/kernel';
import { OrganisationModule } from '#libs/organisation';
import { PipelineModule } from '#libs/pipeline';
import { DeliveryModule } from '#libs/reminders';

/** The queue program: the rooms whose reminders it sends, and no HTTP but its health. */
@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(configuration, 'server'),
        HttpModule,
        AuditModule,
        OrganisationModule,
        EnterprisesModule,
        PipelineModule,
        DeliveryModule.forRoot({ carries: true }),
      ],
    };
  }
}
