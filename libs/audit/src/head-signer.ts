import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationKey } from '#libs/database';
import { type Head, signedText } from './domain/head.js';

/** PKCS #8 of an Ed25519 key, up to its 32 secret bytes. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs heads with an Ed25519 key that follows from the installation's key: who has the public one can check without us. */
@Injectable()
export class HeadSigner {
  constructor(private readonly installationKey: InstallationKey) {}

  get publicKey(): string {
    return createPublicKey(this.privateKey()).export({ format: 'pem', type: 'spki' }).toString();
  }

  signatureOf(head: Head): string {
    return sign(null, Buffer.from(signedText(head)), this.privateKey()).toString('base64url');
  }

  isSigned(head: Head, signature: string): boolean {
    const key = createPublicKey(this.privateKey());
    return verify(null, Buffer.from(signedText(head)), key, Buffer.from(signature, 'base64url'));
  }

  private privateKey() {
    const key = Buffer.concat([ED25519_PKCS8, this.installationKey.derive('audit head')]);
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  }
}
