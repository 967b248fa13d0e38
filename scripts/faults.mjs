import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { runSuite } from './support/suite.mjs';

/** `npm run test:faults`: killed, cut off, flushed and hung with thousands of reminders; minutes, not seconds. */
await main(async () => {
  const say = sayTo(process.stdout);
  checkNodeVersion();
  await ensureInstalled(say);
  const environment = { ...process.env, ZHUDIAN_TEST_FAULTS: 'full' };
  return runSuite({ say, checks: [], jest: ['test/faults/'], environment });
});
