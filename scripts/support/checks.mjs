import { ensureApiTypes } from './build-web.mjs';
import { inRoot, TOOLS } from './root.mjs';
import { collect } from './run.mjs';

/** The parts of the check in the order of their speed; `heals` says what mends it where a tool can. */
export const CHECKS = [
  { name: 'form', tool: 'biome', args: ['ci', '--colors=off', '.'], heals: 'npx biome check --write .' },
  { name: 'boundaries', tool: 'depcruise', args: ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test'] },
  { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
  {
    name: 'types',
    tool: 'tsc',
    args: [
      '-p',
      'tsconfig.json',
      '--incremental',
      '--tsBuildInfoFile',
      inRoot('node_modules/.cache/types.tsbuildinfo'),
    ],
  },
  {
    name: 'web types',
    tool: 'tsc',
    args: [
      '-p',
      'apps/web/tsconfig.json',
      '--incremental',
      '--tsBuildInfoFile',
      inRoot('node_modules/.cache/types-web.tsbuildinfo'),
    ],
  },
  { name: 'meaning', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
];

/** Runs the named parts, each with its time; gives the names of those that failed. */
export async function runChecks(checks) {
  await ensureApiTypes();
  const failed = [];
  for (const { name, tool, args, heals } of checks) {
    const began = Date.now();
    const { status, output } = await collect(process.execPath, [TOOLS[tool], ...args]);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${tool}, ${seconds} s)`);
    if (status === 0) continue;
    failed.push(name);
    console.log(output);
    if (heals !== undefined) console.log(`     ${heals}`);
  }
  return failed;
}
