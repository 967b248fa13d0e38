import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { VerifyAudit } from '#libs/audit';
import { Database, sql, UnitOfWork } from '#libs/database';
import { makeLogger } from '#libs/http';
import { addDays, businessDate } from '#libs/kernel';
import { importer } from '#libs/ledgers';
import { Units } from '#libs/organisation';
import { makeServer, type Server } from '../../apps/api/src/start-server.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { MovedClock } from '../support/moved-clock.js';
import { populate } from '../support/population.js';
import { emptyDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const TODAY = businessDate('2026-06-10');

describe('workers that run while no API does', () => {
  const clock = new MovedClock();
  let database: TestDatabase;
  let server: Server | undefined;
  let workers: INestApplicationContext[] = [];

  beforeEach(async () => {
    database = await emptyDatabase();
    clock.moveTo(TODAY);
  });
  afterEach(async () => {
    await server?.app.close();
    for (const worker of workers) await worker.close();
    workers = [];
    await database.drop();
  });

  const start = (): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(WorkerModule.forRoot(database.configuration, clock), {
      logger: false,
      abortOnError: false,
    });

  it('seal the audit trail and pass on what ended, once, however many they are', async () => {
    server = await makeServer(database.configuration, makeLogger('silent'), { clock });
    const units = await populate(server.app, 'a-long-test-password');
    const dissolved = units['GDQ3'] ?? '';
    const office = { role: 'office', unitId: units['OFFICE'] ?? '', unitKind: 'office' } as const;
    const actor = { ...importer(), grants: [office] };
    await server.app
      .get(Units)
      .change(actor, dissolved, { version: 1, activeTo: TODAY, successorId: units['GDQ1'] ?? '' });
    await server.app.close();
    server = undefined;

    clock.moveTo(addDays(TODAY, 1));
    // SQLite serves one process.
    const count = database.configuration.databaseUrl === undefined ? 1 : 3;
    workers = await Promise.all(Array.from({ length: count }, start));
    const [worker] = workers;
    if (worker === undefined) throw new RangeError('there is a worker');
    const { reader } = worker.get(Database);
    const endings = async (): Promise<number> => {
      const row = await reader.first<{ n: number }>(
        sql`SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'unit.dissolve' AND subject_id = ${dissolved}`,
      );
      return row?.n ?? 0;
    };
    await until('the team is dissolved', async () => (await endings()) > 0);
    await until('everything is sealed', async () => (await worker.get(VerifyAudit).run()).unsealed === 0);
    await worker.get(UnitOfWork).run((tx) => tx.lockKeys(['end by date', 'audit seal'])); // who was at it has done
    expect(await endings()).toBe(1);
    expect(await worker.get(VerifyAudit).run()).toMatchObject({ intact: true, findings: [] });
  });
});
