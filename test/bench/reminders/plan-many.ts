import { NestFactory } from '@nestjs/core';
import { UnitOfWork } from '#libs/database';
import { instantOfMillis, newId, readConfiguration } from '#libs/kernel';
import { DeliveryStore } from '#libs/reminders';
import { CliModule } from '../../../apps/cli/src/cli.module.js';

const QUEUES = ['GDQ1', 'GDQ2', 'GDQ3', 'GDQ4', 'GDQ5', 'GDQ6', 'GDQ7', 'others'];
const AT_ONCE = 500;
const MINUTE_MILLIS = 60_000;

/** Beside the server: so many for inboxes, due within the minute that begins then. */
export async function planMany(count: number, beginsAtMillis: number): Promise<void> {
  const configuration = readConfiguration(process.env);
  if ('errors' in configuration) throw new Error(JSON.stringify(configuration.errors));
  const app = await NestFactory.createApplicationContext(CliModule.forRoot(configuration), { logger: false });
  const store = app.get(DeliveryStore, { strict: false });
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, place) => {
      const recipient = newId();
      return {
        ...{ reminderId: newId(), occurrence: 0, channel: 'inbox' as const, recipient, recipientUserId: recipient },
        queue: QUEUES[place % QUEUES.length] ?? '',
        dueAt: instantOfMillis(beginsAtMillis + Math.floor((MINUTE_MILLIS * (from + place)) / count)),
      };
    });
    await app.get(UnitOfWork).run((tx) => store.plan(tx, some));
  }
  await app.close();
}
