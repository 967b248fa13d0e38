import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#libs/kernel';
import type { PlannedDelivery } from '#libs/reminders';
import { QueueHouse } from '../../support/queue-house.js';
import { percentile } from '../percentile.js';

/** What happens to the first team while the others go on. */
const DISTURBANCES = [
  'undisturbed',
  'its robot is blocked for ten minutes',
  'its robot hangs',
  'its queue is paused',
  'so many are waiting in its queue',
] as const;
type Disturbance = (typeof DISTURBANCES)[number];

const DISTURBED = 'GDQ1';
const OTHERS = ['GDQ2', 'GDQ3', 'others'];
const TICK_MILLIS = 100;
const AT_ONCE = 1_000;

/** The other teams' p99 from due to sent, beside that of an undisturbed run. */
export async function measureIsolation(
  name: string,
  redisUrl: string | undefined,
  size: { readonly seconds: number; readonly backlog: number },
): Promise<void> {
  process.stdout.write(
    `\n## One team disturbed, ${name}: the others from due to sent\n\n| the first team | sent by others | p50 ms | p99 ms |\n|---|---|---|---|\n`,
  );
  for (const disturbance of DISTURBANCES) {
    const house = await QueueHouse.open(redisUrl);
    try {
      const millis = await run(house, disturbance, size);
      const label =
        disturbance === 'so many are waiting in its queue' ? `${String(size.backlog)} are waiting` : disturbance;
      const [p50, p99] = [0.5, 0.99].map((share) => percentile(millis, share).toFixed(0));
      process.stdout.write(`| ${label} | ${String(millis.length)} | ${p50 ?? ''} | ${p99 ?? ''} |\n`);
    } finally {
      await house.close();
    }
  }
}

async function run(
  house: QueueHouse,
  disturbance: Disturbance,
  { seconds, backlog }: { readonly seconds: number; readonly backlog: number },
): Promise<number[]> {
  house.outside.answering = async (_, { queue }, signal) => {
    if (queue === DISTURBED && disturbance === 'its robot is blocked for ten minutes')
      return { kind: 'retry', code: '45009', reason: 'too_many', afterSeconds: 600 };
    if (queue === DISTURBED && disturbance === 'its robot hangs')
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
    await wait(5 + Math.random() * 20);
    return { kind: 'sent' };
  };
  if (disturbance === 'its queue is paused')
    await house.change((tx) => tx.sql`INSERT INTO delivery_queue (queue, paused_at) VALUES (${DISTURBED}, 1)`);
  if (disturbance === 'so many are waiting in its queue') {
    const waiting = Array.from({ length: backlog }, (): Partial<PlannedDelivery> => ({ queue: DISTURBED }));
    for (let from = 0; from < backlog; from += AT_ONCE) await house.plan(...waiting.slice(from, from + AT_ONCE));
  }
  const ids: string[] = [];
  const robot = newId();
  for (let tick = 0; tick < (seconds * 1_000) / TICK_MILLIS; tick += 1) {
    const mine = Array.from({ length: 5 }, (_, place) =>
      place === 0 ? { queue: DISTURBED, channel: 'wecom' as const, recipient: robot } : { queue: DISTURBED },
    );
    const theirs = OTHERS.flatMap((queue) => [inbox(queue), { queue }]);
    ids.push(...(await house.plan(...theirs)));
    await house.plan(...mine);
    await wait(TICK_MILLIS);
  }
  return house.dueToSentMillis(ids);
}

function inbox(queue: string): Partial<PlannedDelivery> {
  const recipient = newId();
  return { queue, channel: 'inbox', recipient, recipientUserId: recipient };
}
