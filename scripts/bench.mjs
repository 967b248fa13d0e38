import { buildBench, ensureBuilt } from './support/build.mjs';
import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { inRoot } from './support/root.mjs';
import { stepAside } from './support/run.mjs';

/** `npm run bench [-- arguments]`: the program under test/bench, compiled like the rest. */
await main(async () => {
  const say = sayTo(process.stderr);
  checkNodeVersion();
  await ensureInstalled(say);
  await ensureBuilt(say);
  await buildBench();
  return stepAside(process.execPath, [inRoot('dist/test/bench/main.js'), ...process.argv.slice(2)]);
});
