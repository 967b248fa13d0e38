import { ensureBuilt } from './support/build.mjs';
import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { inRoot } from './support/root.mjs';
import { stepAside } from './support/run.mjs';

/** `npm start [-- --empty]`: installs and builds what is missing or stale, then runs the API. */
await main(async () => {
  const say = sayTo(process.stdout);
  checkNodeVersion();
  await ensureInstalled(say);
  await ensureBuilt(say);
  say('正在启动驻点…', 'Starting Zhudian …');
  return stepAside(process.execPath, [inRoot('dist/apps/api/src/main.js'), ...process.argv.slice(2)]);
});
