import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKey } from '#libs/database';
import type { ChannelTarget } from '../domain/channel-target.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Addresses and secrets of robots as they lie in the database: AES-256-GCM with a key of the installation. The place it belongs to
 * is authenticated with it: copied to another unit's row, it does not open.
 */
@Injectable()
export class SealedTargets {
  constructor(private readonly installation: InstallationKey) {}

  seal(target: ChannelTarget, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(target), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** `undefined` where the installation has another key, or the row was tampered with. */
  open(text: string, place: string): ChannelTarget | undefined {
    const bytes = Buffer.from(text, 'base64');
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(place)).setAuthTag(tag);
      const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      return JSON.parse(opened.toString('utf8')) as ChannelTarget;
    } catch {
      return undefined;
    }
  }

  private get key(): Buffer {
    return this.installation.derive('channel settings');
  }
}
