import { readConfiguration } from './configuration.js';

describe('the environment is validated at start', () => {
  it('has defaults', () => {
    expect(readConfiguration({})).toEqual({ port: 3000, host: '127.0.0.1', dataDir: './data' });
  });

  it('each error says the key, what was given and what is allowed; secrets are not shown', () => {
    const answer = readConfiguration({
      PORT: '70000',
      DATABASE_URL: 'mysql://root:geheim@x/y',
      ZHUDIAN_SECRET_KEY: 'short',
    });
    expect(answer).toEqual({
      errors: [
        { key: 'DATABASE_URL', given: '(not shown)', allowed: expect.stringContaining('postgres://') as string },
        { key: 'ZHUDIAN_SECRET_KEY', given: '(not shown)', allowed: expect.stringContaining('32') as string },
        { key: 'PORT', given: '70000', allowed: expect.stringContaining('65535') as string },
      ],
    });
  });

  it('an empty value is absent', () => {
    expect(readConfiguration({ PORT: '', REDIS_URL: 'redis://localhost:6379/1' })).toMatchObject({
      port: 3000,
      redisUrl: 'redis://localhost:6379/1',
    });
  });
});
