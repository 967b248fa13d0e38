import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock, type Configuration, SystemClock } from '#libs/kernel';
import { openDataSource, sqliteFileIn } from './data-source.js';
import { Database, UnitOfWork } from './database.js';
import { InstallationKey } from './installation-key.js';
import { PostgresDatabase } from './postgres-database.js';
import { LocalSignals, PostgresSignals, Signals } from './signals.js';
import { SqliteDatabase, type SqliteRole } from './sqlite-database.js';
import { Subscribers } from './subscribers.js';

/** The validated configuration, as every room gets it. */
export const CONFIGURATION = Symbol('configuration');

@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Signals) private readonly signals: Signals,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.signals.close();
    await this.database.close();
  }
}

@Global()
@Module({})
export class DatabaseModule {
  /** `clock` is the port that tests replace. */
  static forRoot(configuration: Configuration, role: SqliteRole, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: Clock, useValue: clock },
        Subscribers,
        { provide: InstallationKey, useFactory: () => new InstallationKey(configuration) },
        {
          provide: Database,
          inject: [Subscribers],
          useFactory: async (subscribers: Subscribers): Promise<Database> => {
            const dataSource = await openDataSource(configuration);
            return configuration.databaseUrl === undefined
              ? new SqliteDatabase(dataSource, sqliteFileIn(configuration.dataDir), role, clock, subscribers)
              : new PostgresDatabase(dataSource, configuration.databaseUrl, clock, subscribers);
          },
        },
        { provide: UnitOfWork, useExisting: Database },
        {
          provide: Signals,
          useFactory: () =>
            configuration.databaseUrl === undefined
              ? new LocalSignals()
              : new PostgresSignals(configuration.databaseUrl),
        },
        CloseDatabase,
      ],
      exports: [CONFIGURATION, Clock, Database, InstallationKey, Signals, UnitOfWork],
    };
  }
}
