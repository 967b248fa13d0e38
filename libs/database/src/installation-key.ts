import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '#libs/kernel';

const KEY_BYTES = 32;

/** The one secret of an installation, and a key of its own for each use of it. */
export class InstallationKey {
  constructor(private readonly configuration: Pick<Configuration, 'secretKey' | 'dataDir'>) {}

  /** 32 bytes for one purpose: who learns one of these learns no other. */
  derive(purpose: string): Buffer {
    const secret = this.configuration.secretKey ?? secretKeyIn(this.configuration.dataDir);
    return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', `zhudian ${purpose}`, KEY_BYTES));
  }
}

/** The key that lies in the data folder, made where there is none; of two processes that make it at once, one does. */
export function secretKeyIn(dataDir: string): string {
  const file = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
