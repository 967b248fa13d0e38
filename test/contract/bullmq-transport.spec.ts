import { reminderTransportContract } from './reminder-transport.js';

const redisUrl = process.env['ZHUDIAN_TEST_REDIS_URL'];

if (redisUrl === undefined) it.skip('ReminderTransport: BullMQ on Redis', () => undefined);
else reminderTransportContract('BullMQ on Redis', () => redisUrl);
