import 'reflect-metadata';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { makeLogger } from '#libs/http';
import { readConfiguration } from '#libs/kernel';
import { carriesInProcess } from '#libs/reminders';
import { CannotStart, prepareDataFolder } from '../../api/src/data-folder.js';
import { NestLogger } from '../../api/src/nest-logger.js';
import { healthServer } from './health-server.js';
import { WorkerModule } from './worker.module.js';

const WORKER_PORT = 3001;

/** Sends reminders, beside the API and as many others as there are. */
async function main(): Promise<void> {
  const given = readConfiguration(process.env);
  if ('errors' in given) {
    const lines = given.errors.map(({ key, given: value, allowed }) => `${key}=${value}：只能填 / allowed: ${allowed}`);
    throw new CannotStart('环境变量填得不对：', `The environment is wrong:\n${lines.join('\n')}`);
  }
  if (carriesInProcess(given)) {
    throw new CannotStart(
      '单独的发送程序需要 DATABASE_URL 和 REDIS_URL；没有它们时，npm start 自己发送提醒。',
      'A worker of its own needs DATABASE_URL and REDIS_URL; without them, npm start sends reminders itself.',
    );
  }
  const configuration = prepareDataFolder(given);
  const logger = new NestLogger(makeLogger());
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(configuration), {
    logger,
    abortOnError: false,
  });
  const health = healthServer(app).listen(configuration.workerPort ?? WORKER_PORT, configuration.host);
  await once(health, 'listening');
  stopOnSignals(app);
  const { port } = health.address() as AddressInfo;
  process.stdout.write(`发送程序已就绪 / The worker is ready: http://${configuration.host}:${String(port)}/readyz\n`);
}

function stopOnSignals(app: INestApplicationContext): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      process.stderr.write('正在停机，发完手上的…  Stopping; finishing what is under way…\n');
      void app.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof CannotStart ? `${error.message}\n` : `${String((error as Error).stack)}\n`);
  process.exit(1);
});
