import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Transaction } from '#libs/database';
import { IntroducerStore } from '#libs/enterprises';
import { RuleSets, TargetStore } from '#libs/figures';
import type { Actor } from '#libs/http';
import { type BusinessDate, newId } from '#libs/kernel';
import { planBulk } from '#libs/pipeline';
import { DECLARED, identityOf, type ReferenceStructure } from './reference-city/structure.js';
import { referenceTargets } from './reference-city/targets.js';
import { ImportStore } from './store/import.store.js';
import { type FinishedBulk, WriteBulk } from './write-bulk.js';
import { WriteStructure } from './write-structure.js';

export interface NewReferenceCity {
  readonly structure: ReferenceStructure;
  readonly passwordHash: string;
  readonly today: BusinessDate;
}

/** Writes a generated city: first its units and people, then its enterprises part by part, then that it is complete. */
@Injectable()
export class WriteReferenceCity {
  constructor(
    private readonly database: Database,
    private readonly structures: WriteStructure,
    private readonly bulk: WriteBulk,
    private readonly introducers: IntroducerStore,
    private readonly imports: ImportStore,
    private readonly ruleSets: RuleSets,
    private readonly targets: TargetStore,
    private readonly audit: AuditTrail,
  ) {}

  isComplete(seed: number): Promise<boolean> {
    return this.imports.wasTaken(this.database.reader, 'reference_city', identityOf(seed));
  }

  /** @throws other_city */
  async structure(tx: Transaction, actor: Actor, { structure, passwordHash, today }: NewReferenceCity): Promise<void> {
    const recordedBy = actor.userId;
    const { name, areaCode, identity, units, users, events, introducers, since: recordedAt } = structure;
    const isNew = await this.structures.run(tx, recordedBy, {
      city: { name, areaCode, identity, declared: DECLARED },
      units,
      users,
      passwordHash,
      onlyIfNew: true,
    });
    if (!isNew) return;
    await this.ruleSets.ensure(tx, recordedBy, 'reference-1');
    await this.targets.add(tx, recordedBy, referenceTargets(units, today));
    await this.introducers.insert(
      tx,
      introducers.map((one) => ({ ...one, areaCode: null, note: null, recordedBy })),
    );
    const finished = events.map((event) => ({ ...event, recordedAt, recordedBy }));
    await this.bulk.facts(tx, actor, planBulk({ enterprises: [], projects: [], events: finished }, today));
  }

  async part(tx: Transaction, actor: Actor, bulk: FinishedBulk): Promise<void> {
    await this.bulk.run(tx, actor, bulk);
    await this.audit.record(tx, actor, {
      action: 'demo',
      subjectKind: 'city',
      changes: { enterprises: bulk.enterprises.length },
    });
  }

  async complete(
    tx: Transaction,
    actor: Actor,
    { seed, enterprises }: { readonly seed: number; readonly enterprises: number },
  ): Promise<void> {
    const hash = identityOf(seed);
    await this.imports.insert(
      tx,
      { id: newId(), kind: 'reference_city', hash, summary: { seed, enterprises }, recordedBy: actor.userId },
      [],
    );
    await this.audit.record(tx, actor, { action: 'demo', subjectKind: 'city', changes: { seed, enterprises } });
  }
}
