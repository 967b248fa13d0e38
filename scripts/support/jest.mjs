import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, TOOLS } from './root.mjs';
import { endTogether } from './run.mjs';

/** Specs that touch no database: once is enough. */
const PURE = ['apps/web/', 'libs/[^/]+/src/domain/', 'libs/kernel/', 'libs/http/', 'test/guards/'];

/** One pass of the test suite: `{passed, failed, skipped: [full name], files: [{file, count}]}`. */
export async function runJest(database, args, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-jest-'));
  const outcome = join(folder, 'outcome.json');
  try {
    const status = await spawnJest(
      [
        ...args,
        '--maxWorkers=2',
        '--json',
        `--outputFile=${outcome}`,
        ...(database === 'postgres' ? ['--passWithNoTests', ...ignoring(['/node_modules/', ...PURE])] : []),
      ],
      { ...environment, ZHUDIAN_TEST_DATABASE: database, NODE_OPTIONS: nodeOptions(environment) },
    );
    return read(outcome, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function isPure(file) {
  return PURE.some((pattern) => new RegExp(pattern).test(file));
}

function spawnJest(args, environment) {
  return new Promise((resolve, reject) => {
    // Its report goes to stderr; stdout repeats the JSON.
    const child = spawn(process.execPath, [TOOLS.jest, ...args], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const release = endTogether(child);
    child.on('error', reject);
    child.on('close', (status) => {
      release();
      resolve(status ?? 1);
    });
  });
}

function ignoring(patterns) {
  return patterns.map((pattern) => `--testPathIgnorePatterns=${pattern}`);
}

/** NestJS 12 is ESM only; Jest loads ESM only so. */
function nodeOptions({ NODE_OPTIONS = '' }) {
  return `${NODE_OPTIONS} --experimental-vm-modules --no-warnings`.trim();
}

function read(outcome, status) {
  if (!existsSync(outcome)) return { passed: 0, failed: status === 0 ? 0 : 1, skipped: [], files: [] };
  const result = JSON.parse(readFileSync(outcome, 'utf8'));
  const files = result.testResults.map(({ name, assertionResults }) => ({
    file: relative(ROOT, name),
    count: assertionResults.length,
    skipped: assertionResults.filter(({ status: state }) => ['pending', 'todo', 'skipped', 'disabled'].includes(state)),
  }));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: files.flatMap(({ file, skipped }) => skipped.map(({ fullName }) => `${file}: ${fullName}`)),
    files,
  };
}
