import { findChromium } from './support/browser.mjs';
import { buildBench, ensureBuilt } from './support/build.mjs';
import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { inRoot } from './support/root.mjs';
import { stepAside } from './support/run.mjs';

const APART = ['audit', 'board', 'pages', 'reminders'];

/** `npm run bench [-- [audit | board | pages | reminders] arguments]`: a program under test/bench, compiled like the rest. */
await main(async () => {
  const say = sayTo(process.stderr);
  checkNodeVersion();
  await ensureInstalled(say);
  await ensureBuilt(say);
  await buildBench();
  const [first, ...rest] = process.argv.slice(2);
  const [program, args] = APART.includes(first) ? [first, rest] : ['main', process.argv.slice(2)];
  const chromium = findChromium(process.env);
  return stepAside(process.execPath, [inRoot(`dist/test/bench/${program}.js`), ...args], {
    env: { ...process.env, ...(chromium === undefined ? {} : { ZHUDIAN_TEST_CHROMIUM: chromium }) },
  });
});
