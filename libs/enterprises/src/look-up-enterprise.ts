import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Reader, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, commonProblems, isoOf } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import type { Enterprise } from './domain/enterprise.js';
import {
  LONGEST_WINDOW_SECONDS,
  LOOKUP_LIMIT,
  type LookupMatch,
  lookupMatch,
  lookupOrder,
  secondsToWait,
  wordsToKeep,
} from './domain/lookup.js';
import { nameKey } from './domain/name-key.js';
import { type Relation, relationOf } from './domain/ownership.js';
import type { Stage } from './domain/stage.js';
import { normalUscc } from './domain/uscc.js';
import { DuplicateStore } from './store/duplicate.store.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { EnterpriseListStore } from './store/enterprise-list.store.js';
import { OwnershipStore } from './store/ownership.store.js';

/** Of what another unit holds no more than a collision would tell; of the rest, that it may be met. */
export interface LookupItem {
  readonly enterpriseId: string;
  readonly name: string;
  readonly match: LookupMatch;
  readonly status: Relation;
  readonly owner: { readonly unitId: string; readonly unitName: string | null } | null;
  readonly stage: Stage | null;
  readonly since: string | null;
  readonly protectedUntil: string | null;
}

export interface LookupAnswer {
  /** Of what the words name surely: not of what they are only a part of. */
  readonly verdict: Relation;
  readonly items: readonly LookupItem[];
}

/** Asked once, whatever was found. */
interface Circumstances {
  readonly unitIds: readonly string[];
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
}

/** The blind check before a call: is this firm free, ours, or held by another unit? */
@Injectable()
export class LookUpEnterprise {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly enterprises: EnterpriseStore,
    private readonly duplicates: DuplicateStore,
    private readonly lists: EnterpriseListStore,
    private readonly ownerships: OwnershipStore,
    private readonly units: FindUnits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The same questions are asked of the database whoever holds what is found. @throws too_many_requests */
  async run(actor: Actor, words: string): Promise<LookupAnswer> {
    permit(actor, 'enterprise.lookup');
    await this.account(actor, words);
    const { reader } = this.database;
    const found = await this.found(reader, words);
    const unitIds = [...new Set(actor.grants.map(({ unitId }) => unitId))];
    const joined = await this.ownerships.joinedBy(
      reader,
      found.map(({ id }) => id),
      unitIds,
    );
    const names = new Map((await this.units.all()).map(({ id, name }) => [id, name]));
    const items = found.map((one) => this.item(words, one, { unitIds, joined, names }));
    items.sort(lookupOrder);
    const sure = items.filter(({ match }) => match !== 'part');
    return { verdict: sure[0]?.status ?? 'free', items: items.slice(0, LOOKUP_LIMIT) };
  }

  /** Counted and written down before anything is looked for. */
  private async account(actor: Actor, words: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.lockKeys([`lookup ${actor.userId}`]);
      const times = await this.audit.timesOf(tx, actor.userId, 'enterprise.lookup', LONGEST_WINDOW_SECONDS);
      const seconds = secondsToWait(times, tx.recordedAt);
      if (seconds > 0) throw commonProblems.too_many_requests({ seconds });
      await this.audit.record(tx, actor, {
        action: 'enterprise.lookup',
        subjectKind: 'enterprise',
        changes: { words: wordsToKeep(words) },
      });
    });
  }

  private async found(reader: Reader, words: string): Promise<Enterprise[]> {
    const same = await this.enterprises.likely(reader, { nameKey: nameKey(words), uscc: normalUscc(words) });
    const alike = await this.duplicates.candidates(reader, { name: words, shortName: words });
    const parts = await this.lists.best(reader, { filter: {}, sight: 'all', words }, LOOKUP_LIMIT);
    const ids = [...same, ...alike, ...parts].map(({ id }) => id);
    return this.enterprises.findAll(reader, [...new Set(ids)]);
  }

  private item(words: string, enterprise: Enterprise, { unitIds, joined, names }: Circumstances): LookupItem {
    const { id: enterpriseId, name, ownerUnitId, ownerSince, protectedUntil, stage } = enterprise;
    const status = relationOf(enterprise, unitIds, joined.get(enterpriseId) ?? [], this.clock.today());
    const match = lookupMatch(words, enterprise);
    if (ownerUnitId === null || status === 'free') {
      return { enterpriseId, name, match, status, owner: null, stage, since: null, protectedUntil: null };
    }
    const owner = { unitId: ownerUnitId, unitName: names.get(ownerUnitId) ?? null };
    const since = ownerSince === null ? null : isoOf(ownerSince);
    return { enterpriseId, name, match, status, owner, stage, since, protectedUntil };
  }
}
