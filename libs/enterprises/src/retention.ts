import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Reader, UnitOfWork } from '#libs/database';
import { type Actor, keysetOf, type Page, page } from '#libs/http';
import { addMonths, Clock, commonProblems, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { type DuePerson, RetentionStore } from './store/retention.store.js';

export interface RetentionView {
  /** After so many months without activity people are proposed for erasure; null: nobody is. */
  readonly months: number | null;
  /** 0: nobody has said anything yet. */
  readonly version: number;
  readonly recordedAt: string | null;
}

export interface DuePersonView extends Omit<DuePerson, 'recordedAt'> {
  readonly why: 'lost' | 'never_signed';
  readonly recordedAt: string;
}

/** How long people of enterprises that came to nothing are kept. Nobody is erased but by a person's decision. */
@Injectable()
export class Retention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: RetentionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  read(): Promise<RetentionView> {
    return this.within(this.database.reader);
  }

  /** @throws version_conflict */
  async set(actor: Actor, version: number, months: number | null): Promise<RetentionView> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'retention.set');
      await tx.lockKeys(['retention setting']);
      const before = await this.within(tx);
      if (before.version !== version) throw commonProblems.version_conflict({ current: before });
      await this.store.add(tx, version + 1, months, actor.userId);
      await this.audit.record(tx, actor, {
        action: 'retention.set',
        subjectKind: 'setting',
        changes: { months: [before.months, months] },
      });
      return this.within(tx);
    });
  }

  /** Who is kept longer than the office wants. */
  async due({ limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<DuePersonView>> {
    const { reader } = this.database;
    const { months } = await this.within(reader);
    if (months === null) return { items: [], nextCursor: null, total: 0 };
    const before = addMonths(this.clock.today(), -months);
    const after = keysetOf(cursor, ['text', 'text']) as readonly [string, string] | undefined;
    const rows = await this.store.page(reader, before, limit, after);
    const total = await this.store.count(reader, before);
    return page(rows, limit, total, ({ lastActivityOn, id }) => [lastActivityOn ?? '', id], dueView);
  }

  private async within(reader: Reader): Promise<RetentionView> {
    const known = await this.store.setting(reader);
    if (known === undefined) return { months: null, version: 0, recordedAt: null };
    return { ...known, recordedAt: isoOf(known.recordedAt) };
  }
}

function dueView({ recordedAt, ...person }: DuePerson): DuePersonView {
  return { ...person, why: person.status === 'lost' ? 'lost' : 'never_signed', recordedAt: isoOf(recordedAt) };
}
