import { Redis } from 'ioredis';

export const UNREACHABLE = '连不上 Redis / Redis cannot be reached';

const CONNECT_MILLIS = 5_000;

/** What of a Redis would lose or refuse jobs; `undefined`: nothing. */
export async function complaintOf(redis: Redis): Promise<string | undefined> {
  const said = await redis.info('memory').catch(() => '');
  const value = (key: string): string => new RegExp(`^${key}:(.*)$`, 'm').exec(said)?.[1]?.trim() ?? '';
  const [policy, limit, used] = [value('maxmemory_policy'), Number(value('maxmemory')), Number(value('used_memory'))];
  if (policy !== '' && policy !== 'noeviction') {
    return `Redis 会丢弃数据：把 maxmemory-policy 设为 noeviction（现为 ${policy}） / Redis evicts: set maxmemory-policy to noeviction (it is ${policy})`;
  }
  return limit > 0 && used >= limit ? 'Redis 内存已满 / Redis is at its memory limit' : undefined;
}

/** The same for whoever has no queue open: `doctor`. */
export async function complaintOfRedisAt(url: string): Promise<string | undefined> {
  const redis = new Redis(url, {
    ...{ lazyConnect: true, connectTimeout: CONNECT_MILLIS, maxRetriesPerRequest: 0, retryStrategy: () => null },
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await complaintOf(redis);
  } catch {
    return UNREACHABLE;
  } finally {
    redis.disconnect();
  }
}
