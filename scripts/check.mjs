import { CHECKS } from './support/checks.mjs';
import { Cure, main, sayTo } from './support/cure.mjs';
import { ensureInstalled } from './support/install.mjs';
import { checkNodeVersion } from './support/node-version.mjs';
import { runSuite } from './support/suite.mjs';

const NAMES = [...CHECKS.map(({ name }) => name), 'tests'];

/** `npm run check [-- --only form,types]`: as CI does, or the named parts of it. */
await main(async () => {
  const say = sayTo(process.stdout);
  const wanted = parts(process.argv.slice(2));
  checkNodeVersion();
  await ensureInstalled(say);
  const withTests = wanted.includes('tests');
  return runSuite({
    say,
    checks: CHECKS.filter(({ name }) => wanted.includes(name)),
    jest: withTests ? [] : undefined,
  });
});

function parts(args) {
  const [flag, list = ''] = args.flatMap((argument) => argument.split('='));
  if (flag === undefined) return NAMES;
  const wanted = list.split(',').map((name) => name.trim().replace('-', ' '));
  if (flag === '--only' && wanted.every((name) => NAMES.includes(name))) return wanted;
  throw new Cure(
    `用法：--only ${NAMES.join(',')}（一项或几项）。`,
    `Usage: --only with one or more of ${NAMES.join(',')}.`,
  );
}
