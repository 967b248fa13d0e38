import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildWeb, isWebBuilt } from './build-web.mjs';
import { Cure } from './cure.mjs';
import { filesIn, isFresh } from './freshness.mjs';
import { inRoot, ROOT, TOOLS } from './root.mjs';
import { collect } from './run.mjs';

const SOURCES = ['apps', 'libs'];
/** The page is no program of Node: build-web.mjs. */
const WEB = [inRoot('apps/web'), inRoot('dist/apps/web')];
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Holds when the build began: what was saved during it makes the next one. */
const STAMP = inRoot('dist/.built');
/** tsc copies only the JSON files that are imported, and no CSV. */
const DATA = /\.(json|csv)$/;

export async function ensureBuilt(say) {
  if (!areProgramsBuilt()) {
    say('正在编译…', 'Building …');
    await buildPrograms();
  }
  if (!isWebBuilt()) {
    say('正在编译网页…', 'Building the web app …');
    await buildWeb();
  }
}

export async function build() {
  await buildPrograms();
  await buildWeb();
}

async function buildPrograms() {
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

function areProgramsBuilt() {
  return isFresh(STAMP, {
    files: SETTINGS.map((file) => inRoot(file)),
    folders: SOURCES.map((folder) => inRoot(folder)),
    without: WEB,
  });
}

/** What dist still holds of a source that is gone would be loaded as if it were there. */
function removeStale() {
  for (const file of SOURCES.flatMap((folder) => filesIn(inRoot('dist', folder), WEB))) {
    const source = join(ROOT, relative(inRoot('dist'), file));
    if (!existsSync(source) && !existsSync(source.replace(/\.js$/, '.ts'))) rmSync(file);
  }
}

function dataFiles(folder) {
  return filesIn(inRoot(folder), WEB)
    .map((file) => relative(ROOT, file))
    .filter((file) => DATA.test(file) && !/(^|\/)(package|tsconfig[^/]*)\.json$/.test(file));
}
