import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRoot, TOOLS } from './root.mjs';
import { collect } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const SETTINGS = inRoot('test/browser/playwright.config.ts');

/** A Chromium of this machine; none is downloaded. */
export function findChromium({ ZHUDIAN_TEST_CHROMIUM, PATH = '' }) {
  const candidates = [
    ...(ZHUDIAN_TEST_CHROMIUM ? [ZHUDIAN_TEST_CHROMIUM] : []),
    ...NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))),
  ];
  return candidates.find(isExecutable);
}

/** The tests in a real browser: `{passed, failed, skipped: [name]}`; their report goes to stderr. */
export async function runBrowserTests(chromium, patterns, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-browser-tests-'));
  const outcome = join(folder, 'outcome.json');
  try {
    const { status, output } = await playwright(['--reporter=list,json', '--pass-with-no-tests', ...patterns], {
      ...environment,
      ZHUDIAN_TEST_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: outcome,
    });
    process.stderr.write(`${output}\n`);
    return read(outcome, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many there would be, where no Chromium is. */
export async function countBrowserTests(environment) {
  const { output } = await playwright(['--list'], environment);
  return Number(/Total: (\d+) tests?/.exec(output)?.[1] ?? 0);
}

function playwright(args, environment) {
  return collect(process.execPath, [TOOLS.playwright, 'test', '--config', SETTINGS, ...args], {
    env: { ...environment, NODE_OPTIONS: '' },
  });
}

function read(outcome, status) {
  if (!existsSync(outcome)) return { passed: 0, failed: status === 0 ? 0 : 1, skipped: [] };
  const { suites = [], stats } = JSON.parse(readFileSync(outcome, 'utf8'));
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: suites.flatMap(specsOf).flatMap(({ file, title, tests }) => {
      return tests.some(({ status: state }) => state === 'skipped') ? [`test/browser/${file}: ${title}`] : [];
    }),
  };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
