import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import type { Configuration } from '#libs/kernel';

/** The database behind the server's back: what somebody does who holds the machine. */
export interface StoredData {
  run(...statements: readonly string[]): Promise<void>;
  rows<Row>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openStoredData({ databaseUrl, dataDir }: Configuration): Promise<StoredData> {
  return databaseUrl === undefined ? sqliteData(join(dataDir, 'zhudian.sqlite')) : postgresData(databaseUrl);
}

function sqliteData(file: string): StoredData {
  const connection = new BetterSqlite3(file);
  connection.pragma('busy_timeout = 10000');
  return {
    run: (...statements) => {
      connection.transaction(() => {
        for (const statement of statements) connection.exec(statement);
      })();
      return Promise.resolve();
    },
    rows: <Row>(statement: string) => Promise.resolve(connection.prepare(statement).all() as Row[]),
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
}

async function postgresData(url: string): Promise<StoredData> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (...statements) => {
      await client.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
    },
    rows: async <Row>(statement: string) => (await client.query(statement)).rows as Row[],
    close: () => client.end(),
  };
}
