import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { Configuration } from '#libs/kernel';
import { MIGRATIONS } from './migrations.js';
import './open-write.entity.js';
import { readNumbersAsSafeIntegers } from './postgres.js';
import { preparePragmas, type SqliteConnection } from './sqlite.js';

const POOL_SIZE = 20;
const ACQUIRE_TIMEOUT_MILLIS = 30_000;

export function sqliteFileIn(dataDir: string): string {
  return join(dataDir, 'zhudian.sqlite');
}

/** The writer's data source: all entities that were loaded, all migrations run. */
export async function openDataSource(configuration: Configuration): Promise<DataSource> {
  const entities = getMetadataArgsStorage().tables.map((table) => table.target);
  const shared = { entities, migrations: MIGRATIONS, migrationsTransactionMode: 'each', synchronize: false } as const;
  if (configuration.databaseUrl === undefined) mkdirSync(configuration.dataDir, { recursive: true });
  else readNumbersAsSafeIntegers();
  const dataSource = new DataSource(
    configuration.databaseUrl === undefined
      ? {
          ...shared,
          type: 'better-sqlite3',
          database: sqliteFileIn(configuration.dataDir),
          prepareDatabase: (connection: SqliteConnection) => {
            preparePragmas(connection);
          },
        }
      : {
          ...shared,
          type: 'postgres',
          url: configuration.databaseUrl,
          poolSize: POOL_SIZE,
          connectTimeoutMS: ACQUIRE_TIMEOUT_MILLIS,
        },
  );
  await dataSource.initialize();
  await runMigrations(dataSource);
  return dataSource;
}

/** Guarded on PostgreSQL: of several processes that start at once, one migrates and the others wait. */
async function runMigrations(dataSource: DataSource): Promise<void> {
  if (!(await dataSource.showMigrations())) return;
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations();
    return;
  }
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query(`SELECT pg_advisory_lock(hashtext('zhudian'), hashtext('migrations'))`);
    await dataSource.runMigrations();
  } finally {
    await guard.query(`SELECT pg_advisory_unlock(hashtext('zhudian'), hashtext('migrations'))`);
    await guard.release();
  }
}
