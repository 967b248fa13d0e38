import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Cure } from './cure.mjs';
import { inRoot, ROOT, TOOLS } from './root.mjs';
import { collect } from './run.mjs';

const SOURCES = ['apps', 'libs'];
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Holds when the build began: what was saved during it makes the next one. */
const STAMP = inRoot('dist/.built');
/** tsc copies only the JSON files that are imported, and no CSV. */
const DATA = /\.(json|csv)$/;

export async function ensureBuilt(say) {
  if (isBuilt()) return;
  say('正在编译…', 'Building …');
  await build();
}

export async function build() {
  const began = Date.now();
  // Without the stamp, what lies in dist is not known: tsc shall not rely on its notes about it.
  if (!existsSync(STAMP)) rmSync(inRoot('dist/.tsbuildinfo'), { force: true });
  rmSync(STAMP, { force: true });
  removeStale();
  await compile('tsconfig.build.json');
  for (const file of SOURCES.flatMap(dataFiles)) {
    mkdirSync(dirname(inRoot('dist', file)), { recursive: true });
    cpSync(inRoot(file), inRoot('dist', file));
  }
  writeFileSync(STAMP, String(began));
}

/** The benchmark and its helpers go to dist/test. */
export function buildBench() {
  rmSync(inRoot('dist/test'), { recursive: true, force: true });
  return compile('tsconfig.bench.json');
}

async function compile(project) {
  const { status, output } = await collect(process.execPath, [TOOLS.tsc, '-p', project]);
  if (status === 0) return;
  throw new Cure('编译未通过，原因见上。', `tsc -p ${project} found the errors above; correct them.`, output);
}

function isBuilt() {
  if (!existsSync(STAMP)) return false;
  const built = Number(readFileSync(STAMP, 'utf8'));
  const isOlder = (path) => statSync(path).mtimeMs < built;
  return (
    SETTINGS.every((file) => isOlder(inRoot(file))) && SOURCES.every((folder) => everyPath(inRoot(folder), isOlder))
  );
}

/** Folders count too: theirs is the time when a file was removed. */
function everyPath(folder, holds) {
  if (!existsSync(folder)) return true;
  return (
    holds(folder) &&
    readdirSync(folder, { withFileTypes: true }).every((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' || everyPath(path, holds);
      return entry.name.endsWith('.spec.ts') || holds(path);
    })
  );
}

/** What dist still holds of a source that is gone would be loaded as if it were there. */
function removeStale() {
  for (const file of SOURCES.flatMap((folder) => filesIn(inRoot('dist', folder)))) {
    const source = join(ROOT, relative(inRoot('dist'), file));
    if (!existsSync(source) && !existsSync(source.replace(/\.js$/, '.ts'))) rmSync(file);
  }
}

function dataFiles(folder) {
  return filesIn(inRoot(folder))
    .map((file) => relative(ROOT, file))
    .filter((file) => DATA.test(file) && !/(^|\/)(package|tsconfig[^/]*)\.json$/.test(file));
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : filesIn(path);
  });
}
