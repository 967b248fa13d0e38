import { join } from 'node:path';
import type { Configuration } from '#libs/kernel';
import type { Plans } from './plans.js';
import { PostgresPlans } from './plans-postgres.js';
import { SqlitePlans } from './plans-sqlite.js';

export function openPlans({ databaseUrl, dataDir }: Configuration): Promise<Plans> {
  return databaseUrl === undefined
    ? Promise.resolve(new SqlitePlans(join(dataDir, 'zhudian.sqlite')))
    : PostgresPlans.open(databaseUrl);
}
