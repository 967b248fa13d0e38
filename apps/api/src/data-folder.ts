import { accessSync, closeSync, constants, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { secretKeyIn } from '#libs/database';
import type { Configuration } from '#libs/kernel';

/** What keeps the program from starting, with the cure: one sentence each in zh and en. */
export class CannotStart extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
    this.name = 'CannotStart';
  }
}

/** Makes the data folder, checks that it can be written, and gives the configuration its secret key. */
export function prepareDataFolder(configuration: Configuration): Configuration & { readonly secretKey: string } {
  const dataDir = resolve(configuration.dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch {
    throw new CannotStart(
      `数据文件夹 ${dataDir} 不能写。请换一个（ZHUDIAN_DATA_DIR），或改它的权限。`,
      `The data folder ${dataDir} is not writable. Choose another (ZHUDIAN_DATA_DIR) or change its permissions.`,
    );
  }
  return { ...configuration, dataDir, secretKey: configuration.secretKey ?? secretKeyIn(dataDir) };
}

/**
 * SQLite serves one API process. A second is refused while the first lives; the mark of one that died is taken over.
 * Answers how to give the place up.
 */
export function beTheOnlyServer(dataDir: string): () => void {
  const mark = join(dataDir, 'server.pid');
  for (;;) {
    try {
      const file = openSync(mark, 'wx');
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return () => {
        rmSync(mark, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(mark, 'utf8'));
      if (isAlive(pid)) {
        throw new CannotStart(
          `这个数据文件夹已有一个服务在用（进程 ${String(pid)}）。先停掉它，或改用 PostgreSQL（DATABASE_URL）。`,
          `Another server (process ${String(pid)}) uses this data folder. Stop it, or use PostgreSQL (DATABASE_URL).`,
        );
      }
      rmSync(mark, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
