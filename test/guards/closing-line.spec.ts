import { spawnSync } from 'node:child_process';

const SKIPPED = { name: 'the queue on Redis', count: 2, cure: 'set ZHUDIAN_TEST_REDIS_URL', wants: ['Redis'] };
const SKIPPED_BY_ITSELF = { name: 'a slow one', count: 1, cure: 'skipped by the test itself' };

/** What the test command says at its end, and its exit status. */
function closing(
  failed: number,
  skipped: readonly object[],
  environment: object,
): { status: number | null; lines: string[] } {
  const total = JSON.stringify({ passed: 5, failed, skipped });
  const program = `import { close } from './scripts/support/closing.mjs';
    process.exitCode = close(${total}, [], ${JSON.stringify(environment)});`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, lines: stdout.trim().split('\n') };
}

describe('the closing line of the test command', () => {
  it('counts', () => {
    expect(closing(0, [], {})).toEqual({ status: 0, lines: ['5 passed, 0 failed, 0 skipped'] });
  });

  it('ends with an error where something failed', () => {
    expect(closing(1, [], {})).toEqual({ status: 1, lines: ['5 passed, 1 failed, 0 skipped'] });
  });

  it('lists what was skipped, with what would provide it', () => {
    expect(closing(0, [SKIPPED, SKIPPED_BY_ITSELF], {})).toEqual({
      status: 0,
      lines: [
        'skipped: the queue on Redis (2 tests): set ZHUDIAN_TEST_REDIS_URL',
        'skipped: a slow one: skipped by the test itself',
        '5 passed, 0 failed, 3 skipped',
      ],
    });
  });

  it('in CI, a test skipped for want of a service is an error', () => {
    expect(closing(0, [SKIPPED], { CI: 'true' }).status).toBe(1);
    expect(closing(0, [SKIPPED_BY_ITSELF], { CI: 'true' }).status).toBe(0);
  });
});
