import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether nothing was saved since the instant that the stamp holds. Specs are never built. */
export function isFresh(stamp, { files, folders, without = [] }) {
  if (!existsSync(stamp)) return false;
  const built = Number(readFileSync(stamp, 'utf8'));
  const isOlder = (path) => statSync(path).mtimeMs < built;
  return files.every(isOlder) && folders.every((folder) => everyPath(folder, isOlder, without));
}

/** Folders count too: theirs is the time when a file was removed. */
function everyPath(folder, holds, without) {
  if (!existsSync(folder) || without.includes(folder)) return true;
  return (
    holds(folder) &&
    readdirSync(folder, { withFileTypes: true }).every((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' || everyPath(path, holds, without);
      return entry.name.endsWith('.spec.ts') || without.includes(path) || holds(path);
    })
  );
}

export function filesIn(folder, without = []) {
  if (!existsSync(folder) || without.includes(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : filesIn(path, without);
  });
}
