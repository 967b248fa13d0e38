import { newId } from '#libs/kernel';
import type { PlannedDelivery } from '#libs/reminders';
import { QueueHouse } from '../../support/queue-house.js';

const QUEUES = ['GDQ1', 'GDQ2', 'GDQ3', 'others'];
const AT_ONCE = 1_000;
const PATIENCE_MILLIS = 600_000;

/** So many, due at once, to inboxes and then to mailboxes that answer at once: how many a second are planned and sent. */
export async function measureThroughput(name: string, redisUrl: string | undefined, count: number): Promise<void> {
  process.stdout.write(
    `\n## Throughput, ${name}\n\n| channel | deliveries | planned /s | sent /s |\n|---|---|---|---|\n`,
  );
  for (const channel of ['inbox', 'email'] as const) {
    const house = await QueueHouse.open(redisUrl);
    try {
      const dueAt = house.clock.now();
      const all = Array.from({ length: count }, (_, place): Partial<PlannedDelivery> => {
        const recipient = newId();
        return { channel, recipient, recipientUserId: recipient, queue: QUEUES[place % QUEUES.length] ?? '', dueAt };
      });
      const began = performance.now();
      for (let from = 0; from < count; from += AT_ONCE) await house.plan(...all.slice(from, from + AT_ONCE));
      const planned = performance.now();
      await house.finished(PATIENCE_MILLIS);
      const sent = performance.now();
      const rate = (millis: number): string => ((count * 1_000) / millis).toFixed(0);
      process.stdout.write(`| ${channel} | ${String(count)} | ${rate(planned - began)} | ${rate(sent - began)} |\n`);
    } finally {
      await house.close();
    }
  }
}
