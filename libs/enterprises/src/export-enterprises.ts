import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import { type Actor, PAGE_LIMIT, type Page } from '#libs/http';
import { Clock, CSV_BEGIN, csvLine } from '#libs/kernel';
import { permit, Staff } from '#libs/organisation';
import { EXPORT_HEADINGS, exportRow } from './domain/export-columns.js';
import { wordsToKeep } from './domain/lookup.js';
import type { EnterpriseItem } from './enterprise-views.js';
import { type ListConditions, type ListQuery, ReadEnterprises } from './read-enterprises.js';

export interface ExportedList {
  readonly name: string;
  readonly content: Readable;
}

/** The list as it is asked for, taken away as a file: written down before its first line is. */
@Injectable()
export class ExportEnterprises {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly enterprises: ReadEnterprises,
    private readonly staff: Staff,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A search is exported whole, not by its best hits. @throws invalid_input */
  async run(actor: Actor, conditions: ListConditions): Promise<ExportedList> {
    permit(actor, 'enterprise.export');
    const query = { ...conditions, sort: conditions.sort ?? '-lastActivityAt', limit: PAGE_LIMIT } as const;
    const first = await this.enterprises.list(actor, query);
    await this.account(actor, conditions, first.total);
    const name = `企业列表-${this.clock.today()}.csv`;
    return { name, content: Readable.from(this.written(actor, query, first)) };
  }

  private async account(actor: Actor, { sort: _, q, ...conditions }: ListConditions, rows: number): Promise<void> {
    const words = q === undefined ? {} : { q: wordsToKeep(q) };
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, actor, {
        action: 'enterprise.export',
        subjectKind: 'enterprise',
        changes: { ...conditions, ...words, rows },
      }),
    );
  }

  private async *written(actor: Actor, query: ListQuery, first: Page<EnterpriseItem>): AsyncGenerator<string> {
    yield CSV_BEGIN + csvLine(EXPORT_HEADINGS);
    let page = first;
    for (;;) {
      yield await this.lines(page.items);
      if (page.nextCursor === null) return;
      page = await this.enterprises.list(actor, { ...query, cursor: page.nextCursor });
    }
  }

  private async lines(items: readonly EnterpriseItem[]): Promise<string> {
    const ids = items.flatMap(({ responsibleUserId }) => responsibleUserId ?? []);
    const names = await this.staff.namesOf(this.database.reader, [...new Set(ids)]);
    return items.map((item) => csvLine(exportRow(item, names))).join('');
  }
}
