import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { isoOf } from '#libs/kernel';
import { AuditTrail } from './audit-trail.js';
import { lineOf } from './domain/head.js';
import { problems } from './domain/problems.js';
import { HeadSigner } from './head-signer.js';
import { SealStore } from './store/seal.store.js';

export interface HeadView {
  readonly number: number;
  readonly hash: string;
  readonly sealedAt: string;
  readonly signature: string;
  readonly publicKey: string;
  /** All of it, to keep elsewhere and to give to `verify`. */
  readonly line: string;
}

/** The signed end of the chain, to be kept where nobody who can write to the database can write. Who took it away is in the trail. */
@Injectable()
export class ExportAuditHead {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly trail: AuditTrail,
    private readonly seals: SealStore,
    private readonly signer: HeadSigner,
  ) {}

  /** @throws nothing_sealed */
  async run(actor: Actor): Promise<HeadView> {
    const head = await this.seals.head(this.database.reader);
    if (head === undefined) throw problems.nothing_sealed();
    await this.unitOfWork.run((tx) =>
      this.trail.record(tx, actor, {
        action: 'audit.head',
        subjectKind: 'audit_trail',
        changes: { sealedTo: head.number, hash: head.hash },
      }),
    );
    const signature = this.signer.signatureOf(head);
    const { number, hash, sealedAt } = head;
    return {
      number,
      hash,
      sealedAt: isoOf(sealedAt),
      signature,
      publicKey: this.signer.publicKey,
      line: lineOf(head, signature),
    };
  }
}
