import { setImmediate as letOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { BEGINNING, type ChainEnd } from './domain/chain.js';
import { checkLink, type Finding } from './domain/chain-check.js';
import { parseHead } from './domain/head.js';
import { problems } from './domain/problems.js';
import { HeadSigner } from './head-signer.js';
import { SealStore } from './store/seal.store.js';

export interface Verified {
  readonly intact: boolean;
  readonly sealed: number;
  readonly unsealed: number;
  /** The first of them, in the order of the chain. */
  readonly findings: readonly Finding[];
}

const LINKS_AT_ONCE = 1_000;
const FINDINGS_SHOWN = 100;

/** Walks the whole chain and names every entry that is not what it was when it was sealed. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly database: Database,
    private readonly seals: SealStore,
    private readonly signer: HeadSigner,
  ) {}

  /** `headLine`: what was exported before, which shows too that nothing was cut off at the end. @throws not_a_head */
  async run(headLine?: string): Promise<Verified> {
    const kept = headLine === undefined ? undefined : parseHead(headLine);
    if (headLine !== undefined && kept === undefined) throw problems.not_a_head();
    return this.database.snapshot(async (reader) => {
      const { end, sealed, findings } = await this.walk(reader);
      const inserted = await this.seals.insertedBefore(reader, end, FINDINGS_SHOWN);
      findings.push(...inserted.map(({ id }): Finding => ({ fault: 'entry_inserted', number: null, entryId: id })));
      if (kept !== undefined) findings.push(...(await this.against(reader, kept)));
      return {
        intact: findings.length === 0,
        sealed,
        unsealed: await this.seals.countAfter(reader, end),
        findings: findings.slice(0, FINDINGS_SHOWN),
      };
    });
  }

  private async walk(reader: Reader): Promise<{ end: ChainEnd; sealed: number; findings: Finding[] }> {
    let end = BEGINNING;
    let sealed = 0;
    const findings: Finding[] = [];
    for (;;) {
      const links = await this.seals.links(reader, end.number, LINKS_AT_ONCE);
      for (const link of links) {
        if (findings.length < FINDINGS_SHOWN) findings.push(...checkLink(end, link));
        end = link;
      }
      sealed += links.length;
      if (links.length < LINKS_AT_ONCE) return { end, sealed, findings };
      await letOthers();
    }
  }

  private async against(reader: Reader, { head, signature }: NonNullable<ReturnType<typeof parseHead>>) {
    const findings: Finding[] = [];
    const found = (fault: Finding['fault']): Finding => ({ fault, number: head.number, entryId: null });
    if (!this.signer.isSigned(head, signature)) findings.push(found('head_not_signed'));
    const hash = await this.seals.hashAt(reader, head.number);
    if (hash === undefined) findings.push(found('head_removed'));
    else if (hash !== head.hash) findings.push(found('head_changed'));
    return findings;
  }
}
