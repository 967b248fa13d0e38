import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { Cure } from './cure.mjs';
import { withNodeHeaders } from './node-version.mjs';
import { inRoot } from './root.mjs';
import { collect } from './run.mjs';

const STAMP = inRoot('node_modules/.zhudian-stamp');
const COMPILERS = ['g++', 'make', 'python3'];

/** Installs what package-lock.json names, unless it is there already for this Node. */
export async function ensureInstalled(say) {
  const wanted = stamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!isInPlace()) await install(say);
  writeFileSync(STAMP, wanted);
}

/** What is installed depends on the lock file and, for compiled packages, on Node's binary interface. */
function stamp() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}-${process.versions.modules}\n`;
}

/** Somebody ran npm by hand: each package that is not optional is there in its version, and SQLite opens. */
function isInPlace() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  const complete = Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
  return complete && opensSqlite();
}

function packagesOf(file) {
  return existsSync(inRoot(file)) ? JSON.parse(readFileSync(inRoot(file), 'utf8')).packages : {};
}

function opensSqlite() {
  try {
    const Sqlite = createRequire(inRoot('package.json'))('better-sqlite3');
    new Sqlite(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

async function install(say) {
  say(
    '正在安装依赖（首次约一至三分钟，其中可能要编译 SQLite）…',
    'Installing packages (one to three minutes the first time; SQLite may have to be compiled) …',
  );
  const [command, ...first] = npm();
  const environment = withNodeHeaders(process.env);
  const { status, output } = await collect(command, [...first, 'ci', '--include=dev'], { env: environment });
  if (status === 0 && opensSqlite()) return;
  throw whyNotInstalled(output);
}

function npm() {
  const script = process.env.npm_execpath;
  return script?.match(/npm-cli\.c?js$/) ? [process.execPath, script] : ['npm'];
}

function whyNotInstalled(output) {
  const details = output.split('\n').slice(-40).join('\n');
  const missing = COMPILERS.filter((program) => !isOnPath(program));
  if (missing.length > 0 && /gyp|better-sqlite3/.test(output)) {
    const list = missing.join(' ');
    return new Cure(
      `编译 SQLite 需要 ${list}：请先安装（Debian/Ubuntu：apt-get install ${list}），再试一次。`,
      `Compiling SQLite needs ${list}: install it (Debian/Ubuntu: apt-get install ${list}) and try again.`,
      details,
    );
  }
  if (/EACCES|EROFS/.test(output)) {
    return new Cure('此文件夹不可写：请换到可写的文件夹。', 'This folder is not writable: use one that is.', details);
  }
  if (/ENOSPC/.test(output)) {
    return new Cure('磁盘已满：请腾出 1 GB 空间再试。', 'The disk is full: free 1 GB and try again.', details);
  }
  return new Cure(
    '依赖安装失败，npm 的说明见上；网络恢复后请再试一次。',
    'The packages could not be installed; npm says why above. Try again when the network is there.',
    details,
  );
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
