import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AuditModule, AuditSealingModule, AuditTrail, SealAudit } from '#libs/audit';
import { DatabaseModule, UnitOfWork } from '#libs/database';
import { HttpModule } from '#libs/http';
import { newId } from '#libs/kernel';
import { systemActor } from '#libs/organisation';

/** What the chain costs those who write: the same writes by 16 clients, without it, with it, and chained in each transaction. */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } },
});
const CLIENTS = 16;
const MILLIS = Number(values.seconds) * 1_000;
/** How long a fact takes beside its audit entry: a few reads, as a real one has. */
const READS = 5;

const WAYS = ['without', 'sealed afterwards', 'inside the transaction'] as const;
type Way = (typeof WAYS)[number];

const actor = systemActor('cli', 'bench');
const { DATABASE_URL: databaseUrl } = process.env;

async function writesPerSecond(dataDir: string, way: Way): Promise<number> {
  const configuration = { port: 0, host: '127.0.0.1', dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const app = await NestFactory.createApplicationContext(
    {
      module: AuditModule,
      imports: [
        DatabaseModule.forRoot(configuration, 'server'),
        HttpModule,
        ...(way === 'sealed afterwards' ? [AuditSealingModule] : []),
      ],
    },
    { logger: false },
  );
  const [unitOfWork, audit] = [app.get(UnitOfWork), app.get(AuditTrail)];
  const until = performance.now() + MILLIS;
  let written = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await unitOfWork.run(async (tx) => {
        if (way === 'inside the transaction') await tx.lockKeys(['audit chain']);
        for (let n = 0; n < READS; n += 1) await tx.sql`SELECT COUNT(*) AS n FROM audit_entry WHERE id = ${newId()}`;
        await audit.record(tx, actor, { action: 'bench', subjectKind: 'city', changes: { n: [null, written] } });
      });
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await app.get(SealAudit).run();
  await app.close();
  return (written * 1_000) / MILLIS;
}

const folder = mkdtempSync(join(tmpdir(), 'zhudian-bench-audit-'));
try {
  const rates = new Map<Way, number>(WAYS.map((way) => [way, 0]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const way of WAYS) {
      const rate = await writesPerSecond(folder, way);
      rates.set(way, Math.max(rates.get(way) ?? 0, rate));
    }
  }
  const bare = rates.get('without') ?? 0;
  process.stdout.write(`${databaseUrl === undefined ? 'SQLite' : 'PostgreSQL'}, ${String(CLIENTS)} clients\n\n`);
  process.stdout.write('| audit chain | writes /s, best round | ÷ without |\n|---|---|---|\n');
  for (const [way, rate] of rates) {
    process.stdout.write(`| ${way} | ${rate.toFixed(0)} | ${(rate / bare).toFixed(2)} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
