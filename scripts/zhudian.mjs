import { ensureBuilt } from './support/build.mjs';
import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { inRoot } from './support/root.mjs';
import { stepAside } from './support/run.mjs';

/** `npm run zhudian -- <command>`: stdout is the command's alone. */
await main(async () => {
  const say = sayTo(process.stderr);
  checkNodeVersion();
  await ensureInstalled(say);
  await ensureBuilt(say);
  return stepAside(process.execPath, [inRoot('dist/apps/cli/src/main.js'), ...process.argv.slice(2)]);
});
