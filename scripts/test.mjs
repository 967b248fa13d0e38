import { CHECKS } from './support/checks.mjs';
import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { runSuite } from './support/suite.mjs';

/** `npm test [-- <pattern or Jest's arguments>]`: everything; with arguments only the tests that they name. */
await main(async () => {
  const say = sayTo(process.stdout);
  const args = process.argv.slice(2);
  checkNodeVersion();
  await ensureInstalled(say);
  return runSuite({ say, checks: args.length > 0 ? [] : CHECKS, jest: args });
});
