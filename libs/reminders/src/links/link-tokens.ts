import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKey } from '#libs/database';
import { type Instant, instantOfMillis, isId, millisOf } from '#libs/kernel';

/** Whom a link speaks for, in which message, until when. */
export interface LinkBound {
  readonly deliveryId: string;
  readonly userId: string;
  readonly expiresAt: Instant;
}

const ID_BYTES = 16;
const MINUTE_MILLIS = 60_000;
const BOUND_BYTES = 2 * ID_BYTES + 4;
const MAC_BYTES = 16;

/** Tokens of links in messages: what they are bound to, and a MAC over it. Nothing is stored until one is used. */
@Injectable()
export class LinkTokens {
  constructor(private readonly installation: InstallationKey) {}

  issue({ deliveryId, userId, expiresAt }: LinkBound): string {
    const bound = Buffer.alloc(BOUND_BYTES);
    bytesOf(deliveryId).copy(bound, 0);
    bytesOf(userId).copy(bound, ID_BYTES);
    bound.writeUInt32BE(Math.floor(millisOf(expiresAt) / MINUTE_MILLIS), 2 * ID_BYTES);
    return Buffer.concat([bound, this.macOf(bound)]).toString('base64url');
  }

  /** `undefined` where it is none of ours, or its time is over. */
  read(token: string, now: Instant): LinkBound | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== BOUND_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
    const bound = bytes.subarray(0, BOUND_BYTES);
    if (!timingSafeEqual(bytes.subarray(BOUND_BYTES), this.macOf(bound))) return undefined;
    const deliveryId = idIn(bound.subarray(0, ID_BYTES));
    const userId = idIn(bound.subarray(ID_BYTES, 2 * ID_BYTES));
    const expiresAt = instantOfMillis(bound.readUInt32BE(2 * ID_BYTES) * MINUTE_MILLIS);
    return expiresAt > now && isId(deliveryId) && isId(userId) ? { deliveryId, userId, expiresAt } : undefined;
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  private macOf(bound: Buffer): Buffer {
    return createHmac('sha256', this.installation.derive('links in messages'))
      .update(bound)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idIn(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
