import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule, AuditSealingModule } from '#libs/audit';
import { DatabaseModule } from '#libs/database';
import { EnterprisesModule } from '#libs/enterprises';
import { FiguresModule } from '#libs/figures';
import { HttpModule } from '#libs/http';
import type { Clock, Configuration } from '#libs/kernel';
import { LedgersModule } from '#libs/ledgers';
import { EndByDateModule, OrganisationModule } from '#libs/organisation';
import { PipelineModule } from '#libs/pipeline';
import { DeliveryModule, RemindersModule } from '#libs/reminders';
import { DemoUsersController } from './demo-users.controller.js';
import { DemoUsers } from './demo-users.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';

/** The HTTP program: it composes the rooms, and holds no rule of its own. `carries`: it sends reminders too. */
@Module({})
export class ApiModule {
  static forRoot(configuration: Configuration, carries: boolean, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
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
        DeliveryModule.forRoot({ carries }),
        FiguresModule,
        LedgersModule,
      ],
      controllers: [HealthController, DemoUsersController],
      providers: [Metrics, DemoUsers],
    };
  }
}
