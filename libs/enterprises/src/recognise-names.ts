import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import type { Reader, Transaction } from '#libs/database';
import type { Actor } from '#libs/http';
import { newId } from '#libs/kernel';
import type { Channel } from './domain/channels.js';
import type { Enterprise } from './domain/enterprise.js';
import { changesBetween, factsAfter, NO_FACTS } from './domain/enterprise-facts.js';
import { nameKey, searchKey } from './domain/name-key.js';
import { claimKeys, sameAmong } from './domain/same-enterprise.js';
import { type DuplicateCandidate, PossibleDuplicates } from './possible-duplicates.js';
import { EnterpriseStore } from './store/enterprise.store.js';

const NAME_LIMIT = 200;

/** Whom a name means: the one of its name key, or those that are alike, or nobody known. */
export type Recognised =
  | { readonly same: Enterprise }
  | { readonly same: undefined; readonly alike: readonly DuplicateCandidate[] };

/** For lists of names that a person pastes: who is known, and the registration of who is not. */
@Injectable()
export class RecogniseNames {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly possible: PossibleDuplicates,
    private readonly audit: AuditTrail,
  ) {}

  /** A name must hold a letter or a number to be found again. */
  isReadable(name: string): boolean {
    return searchKey(name) !== '' && name.length <= NAME_LIMIT;
  }

  /** Equal keys are the same enterprise. */
  keyOf(name: string): string {
    return nameKey(name);
  }

  /** Who enters one of the names meanwhile waits until the end of the unit of work (domain.md §5.2). */
  hold(tx: Transaction, names: readonly string[]): Promise<void> {
    return tx.lockKeys(names.flatMap((name) => claimKeys({ nameKey: nameKey(name), uscc: null })));
  }

  async recognise(reader: Reader, name: string): Promise<Recognised> {
    const identity = { nameKey: nameKey(name), uscc: null };
    const same = sameAmong(identity, await this.enterprises.likely(reader, identity));
    if (same !== undefined) return { same: same.enterprise };
    return { same: undefined, alike: await this.possible.alike(reader, { name, shortName: null }) };
  }

  /** A target by its name alone; `others` were alike, and are others. The caller holds the name, and knows that it is new. */
  async register(
    tx: Transaction,
    actor: Actor,
    given: { readonly name: string; readonly channel: Channel },
    others: readonly string[],
  ): Promise<string> {
    const id = newId();
    const facts = factsAfter(NO_FACTS, given);
    await this.enterprises.insert(tx, [{ id, facts, honours: [], recordedBy: actor.userId }]);
    await this.possible.remember(tx, actor, id, others);
    await this.audit.record(tx, actor, {
      action: 'enterprise.create',
      subjectKind: 'enterprise',
      subjectId: id,
      changes: changesBetween(NO_FACTS, facts),
    });
    return id;
  }
}
