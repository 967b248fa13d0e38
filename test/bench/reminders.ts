import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { OwnRedis } from '../support/own-redis.js';
import { measureIsolation } from './reminders/isolation.js';
import { measureMinute } from './reminders/minute.js';
import { planMany } from './reminders/plan-many.js';
import { measureThroughput } from './reminders/throughput.js';

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '20000' },
    backlog: { type: 'string', default: '50000' },
    due: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string', default: 'throughput,isolation,minute' },
    /** Of the program that plans beside the server: until when they are due, in milliseconds since 1970. */
    plan: { type: 'string' },
  },
});

if (values.plan === undefined) await measureAll();
else await planMany(Number(values.due), Number(values.plan));

async function measureAll(): Promise<void> {
  const parts = values.only.split(',');
  const redis = await OwnRedis.start();
  const transports = [
    { name: 'embedded', url: undefined },
    { name: 'BullMQ on Redis', url: redis.url },
  ];
  try {
    for (const { name, url } of transports) {
      if (parts.includes('throughput')) await measureThroughput(name, url, Number(values.deliveries));
      if (parts.includes('isolation'))
        await measureIsolation(name, url, { seconds: Number(values.seconds), backlog: Number(values.backlog) });
      if (parts.includes('minute')) await measureMinute(name, url, Number(values.due));
    }
  } finally {
    await redis.end();
  }
}
