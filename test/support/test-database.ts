import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Configuration } from '#libs/kernel';

export interface TestDatabase {
  readonly configuration: Configuration;
  readonly environment: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** Which set-up this run of the suite is for: `sqlite` (default) or `postgres`. */
const DIALECT = process.env['ZHUDIAN_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite';

/** An empty database of its own in a data folder of its own; `server`: a PostgreSQL other than that of all tests. */
export async function emptyDatabase(
  more: Partial<Configuration> = {},
  server = process.env['ZHUDIAN_TEST_POSTGRES_URL'],
): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhudian-test-'));
  // The robots of the tests listen on this machine.
  const base = { port: 0, host: '127.0.0.1', dataDir, allowPrivateTargets: true, ...more };
  const removeFolder = (): void => {
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (DIALECT === 'sqlite') {
    return {
      configuration: base,
      environment: { ZHUDIAN_DATA_DIR: dataDir, ZHUDIAN_ALLOW_PRIVATE_TARGETS: 'true' },
      drop: () => {
        removeFolder();
        return Promise.resolve();
      },
    };
  }
  if (server === undefined) throw new Error('ZHUDIAN_TEST_POSTGRES_URL says where PostgreSQL is');
  const name = `zhudian_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    configuration: { ...base, databaseUrl: url.href },
    environment: { ZHUDIAN_DATA_DIR: dataDir, ZHUDIAN_ALLOW_PRIVATE_TARGETS: 'true', DATABASE_URL: url.href },
    drop: async () => {
      removeFolder();
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
