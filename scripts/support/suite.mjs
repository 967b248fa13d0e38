import { countBrowserTests, findChromium, runBrowserTests } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { close } from './closing.mjs';
import { Cure } from './cure.mjs';
import { isPure, runJest } from './jest.mjs';
import { findProvisions } from './services.mjs';

const DATABASES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/**
 * Runs checks and, unless `jest` is undefined, builds and runs the tests on each database; gives the exit status.
 * A build that fails does not hide what else there is to say.
 */
export async function runSuite({ say, checks, jest, environment = process.env }) {
  const isBroken = jest !== undefined && !(await isBuilt(say));
  const unsound = await runChecks(checks);
  const failedChecks = isBroken ? ['build', ...unsound] : unsound;
  const total = { passed: checks.length - unsound.length, failed: failedChecks.length, skipped: [] };
  if (jest !== undefined) {
    await runTests(total, jest, environment);
    // An argument of Jest's own, such as -t, means nothing to the browser's tests.
    if (!isBroken && !jest.some((argument) => argument.startsWith('-'))) await runInBrowser(total, jest, environment);
  }

  return close(total, failedChecks, environment);
}

async function isBuilt(say) {
  try {
    await ensureBuilt(say);
    return true;
  } catch (error) {
    if (!(error instanceof Cure)) throw error;
    console.log(`${error.details}\n${error.message}`);
    return false;
  }
}

async function runTests(total, args, environment) {
  const provisions = await findProvisions(environment);
  const inherited = { ...environment, ZHUDIAN_REFERENCE_DATA: provisions.referenceData.path };

  const onSqlite = await runPass('sqlite');
  if (provisions.postgres.isThere) {
    await runPass('postgres');
    return;
  }
  const { cure } = provisions.postgres;
  for (const { file, count } of onSqlite.files.filter(({ file: name }) => !isPure(name))) {
    total.skipped.push({ name: `${file} on PostgreSQL`, count, cure, wants: ['PostgreSQL'] });
  }

  async function runPass(database) {
    console.log(`tests on ${DATABASES[database]}`);
    const pass = await runJest(database, args, inherited);
    total.passed += pass.passed;
    total.failed += pass.failed;
    total.skipped.push(
      ...pass.skipped.map((name) => skippedTest(`${name} [${DATABASES[database]}]`, name, provisions)),
    );
    return pass;
  }
}

async function runInBrowser(total, patterns, environment) {
  const chromium = findChromium(environment);
  if (chromium === undefined) {
    const count = await countBrowserTests(environment);
    const cure = 'install Chromium (Debian/Ubuntu: apt-get install chromium fonts-noto-cjk)';
    total.skipped.push({ name: 'test/browser', count, cure, wants: ['Chromium'] });
    return;
  }
  console.log('tests in the browser');
  const { passed, failed, skipped } = await runBrowserTests(chromium, patterns, environment);
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped.map((name) => ({ name, count: 1, cure: 'skipped by the test itself' })));
}

/** A skipped test names what it wants; one that has it is skipped by its own code. */
function skippedTest(shown, name, provisions) {
  const missing = Object.values(provisions).find(({ mentions, isThere }) => !isThere && mentions.test(name));
  if (missing === undefined) return { name: shown, count: 1, cure: 'skipped by the test itself' };
  return { name: shown, count: 1, cure: missing.cure, wants: missing.neededInCi ? [missing.name] : [] };
}
