import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Cure } from './cure.mjs';

const NEEDED = [20, 19];

export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new Cure(
    `Node ${version} 太旧：请安装 Node ${NEEDED.join('.')} 或更新版本（20、22、24 均可）。`,
    `Node ${version} is too old: install Node ${NEEDED.join('.')} or newer (20, 22 and 24 all do).`,
  );
}

/** Node's headers lie beside it on many machines: then nothing is downloaded to compile better-sqlite3. */
export function withNodeHeaders(environment) {
  const prefix = dirname(dirname(process.execPath));
  const known = environment.npm_config_nodedir !== undefined;
  if (known || !existsSync(join(prefix, 'include/node/node.h'))) return environment;
  return { ...environment, npm_config_nodedir: prefix };
}
