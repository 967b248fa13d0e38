import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import type { Transaction } from '#libs/database';
import { ContactPersonStore } from '#libs/enterprises';
import { type FigureEntryEntity, RuleSets, TargetStore } from '#libs/figures';
import type { Actor } from '#libs/http';
import { newId } from '#libs/kernel';
import type { CityGiven } from '#libs/organisation';
import { type BulkPlan, WHEN_RECORDED } from '#libs/pipeline';
import type { Reminder } from '#libs/reminders';
import type { BundlePlan } from './domain/plan-bundle.js';
import { targetOf } from './domain/plan-targets.js';
import type { ImportSummary } from './domain/summary.js';
import { ImportStore } from './store/import.store.js';
import { WriteBulk } from './write-bulk.js';
import { WriteStructure } from './write-structure.js';

export interface ComputedBundle {
  readonly city: CityGiven;
  readonly plan: BundlePlan;
  readonly bulk: BulkPlan;
  readonly figureEntries: readonly FigureEntryEntity[];
  readonly reminders: readonly Reminder[];
  readonly summary: ImportSummary;
}

/** Inserts what a bundle becomes. Everything was computed before; here it is only written. */
@Injectable()
export class WriteBundle {
  constructor(
    private readonly structure: WriteStructure,
    private readonly bulk: WriteBulk,
    private readonly people: ContactPersonStore,
    private readonly imports: ImportStore,
    private readonly ruleSets: RuleSets,
    private readonly targets: TargetStore,
    private readonly audit: AuditTrail,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    { city, plan, bulk, figureEntries, reminders, summary }: ComputedBundle,
  ): Promise<void> {
    const recordedBy = actor.userId;
    await this.structure.run(tx, recordedBy, { city, units: plan.units, users: plan.users, passwordHash: null });
    const known = await this.people.known(
      tx,
      plan.people.map(({ id }) => id),
    );
    const newPeople = plan.people.filter(({ id }) => !known.has(id));
    await this.bulk.run(tx, actor, {
      enterprises: plan.enterprises.map((enterprise) => ({ ...enterprise, recordedAt: WHEN_RECORDED, recordedBy })),
      people: newPeople.map((person) => ({ ...person, recordedBy })),
      plan: bulk,
      figureEntries,
      reminders,
      loggedBy: plan.contactedBy,
    });
    await this.ruleSets.ensure(tx, recordedBy, 'guigang-2022');
    await this.targets.add(tx, recordedBy, plan.targets.map(targetOf));
    const { hash, read, made, waived } = summary;
    const id = newId();
    await this.imports.insert(
      tx,
      { id, kind: 'bundle', hash, summary: { read, made, waived }, recordedBy },
      plan.references,
    );
    await this.audit.record(tx, actor, {
      action: 'import.bundle',
      subjectKind: 'import',
      subjectId: id,
      changes: { hash, read, made },
    });
  }
}
