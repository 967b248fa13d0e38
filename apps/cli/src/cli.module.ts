import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#libs/audit';
import { DatabaseModule } from '#libs/database';
import { EnterprisesModule } from '#libs/enterprises';
import { FiguresModule } from '#libs/figures';
import { HttpModule } from '#libs/http';
import type { Configuration } from '#libs/kernel';
import { LedgersModule } from '#libs/ledgers';
import { OrganisationModule } from '#libs/organisation';
import { PipelineModule } from '#libs/pipeline';
import { RemindersModule } from '#libs/reminders';

/** The same rooms as the server's, without HTTP: a tool beside it. */
@Module({})
export class CliModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: CliModule,
      imports: [
        DatabaseModule.forRoot(configuration, 'tool'),
        HttpModule,
        AuditModule,
        OrganisationModule,
        EnterprisesModule,
        PipelineModule,
        RemindersModule,
        FiguresModule,
        LedgersModule,
      ],
    };
  }
}
