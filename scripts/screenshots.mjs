import { findChromium } from './support/browser.mjs';
import { ensureBuilt } from './support/build.mjs';
import { Cure, main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { inRoot, TOOLS } from './support/root.mjs';
import { stepAside } from './support/run.mjs';

/** `npm run screenshots [-- name of a screen or scene]`: every screen of the page, as a picture in docs/screenshots. */
await main(async () => {
  const say = sayTo(process.stderr);
  const names = process.argv.slice(2);
  checkNodeVersion();
  await ensureInstalled(say);
  await ensureBuilt(say);
  const chromium = findChromium(process.env);
  if (chromium === undefined)
    throw new Cure(
      '没有找到 Chromium：apt-get install chromium fonts-noto-cjk',
      'No Chromium here: apt-get install chromium fonts-noto-cjk',
    );
  const wanted = names.length === 0 ? [] : ['--grep', `^(.* )?(${names.join('|')}) `];
  const settings = inRoot('test/browser/screenshots.config.ts');
  return stepAside(process.execPath, [TOOLS.playwright, 'test', '--config', settings, '--reporter=line', ...wanted], {
    env: { ...process.env, NODE_OPTIONS: '', ZHUDIAN_TEST_CHROMIUM: chromium },
  });
});
