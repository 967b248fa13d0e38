import { build } from './support/build.mjs';
import { main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';

/** `npm run build`: fills dist/. */
await main(async () => {
  checkNodeVersion();
  await ensureInstalled(sayTo(process.stdout));
  await build();
});
