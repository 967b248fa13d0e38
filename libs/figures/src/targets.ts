import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import { type Actor, UNIT_KINDS } from '#libs/http';
import { isoOf } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import { problems } from './domain/problems.js';
import { type TargetGiven, type TargetRow, TargetStore } from './store/target.store.js';

export type TargetView = Omit<TargetRow, 'recordedAt'> & { readonly recordedAt: string };

/** Targets of a year: revised by a new version, never changed. */
@Injectable()
export class Targets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly targets: TargetStore,
    private readonly units: FindUnits,
    private readonly audit: AuditTrail,
  ) {}

  async ofYear(year: number): Promise<{ year: number; items: TargetView[] }> {
    const rows = await this.targets.ofYear(this.database.reader, year, await this.database.asOf());
    return { year, items: rows.map(targetView) };
  }

  /** How they were revised. */
  async history(year: number): Promise<{ year: number; items: TargetView[] }> {
    return { year, items: (await this.targets.history(this.database.reader, year)).map(targetView) };
  }

  /** @throws target_scope_unknown */
  async set(
    actor: Actor,
    year: number,
    given: readonly Omit<TargetGiven, 'year'>[],
  ): Promise<{ year: number; items: TargetView[] }> {
    permit(actor, 'target.set');
    for (const { scope, scopeRef } of given) await this.check(scope, scopeRef);
    await this.unitOfWork.run(async (tx) => {
      await this.targets.add(
        tx,
        actor.userId,
        given.map((target) => ({ ...target, year })),
      );
      await this.audit.record(tx, actor, {
        action: 'target.set',
        subjectKind: 'target',
        changes: { year, targets: given },
      });
    });
    return this.ofYear(year);
  }

  private async check(scope: TargetGiven['scope'], scopeRef: string): Promise<void> {
    const known =
      scope === 'city'
        ? scopeRef === ''
        : scope === 'kind'
          ? (UNIT_KINDS as readonly string[]).includes(scopeRef)
          : (await this.units.byId(scopeRef)) !== undefined;
    if (!known) throw problems.target_scope_unknown({ scope: `${scope} ${scopeRef}` });
  }
}

function targetView(row: TargetRow): TargetView {
  return { ...row, recordedAt: isoOf(row.recordedAt) };
}
