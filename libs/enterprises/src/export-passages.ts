import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import { type Actor, PAGE_LIMIT, type Page } from '#libs/http';
import { Clock, CSV_BEGIN, csvLine } from '#libs/kernel';
import { permit } from '#libs/organisation';
import type { ExportedList } from './export-enterprises.js';
import { type Passage, ReadPassages } from './read-passages.js';
import type { PassedBy } from './store/ownership-passage.store.js';

const HEADINGS = ['企业名称', '原归属单位', '失去保护日期', '新归属单位', '新归属日期'];
const NAMES: Readonly<Record<PassedBy, string>> = { lapse: '保护期满易主', transfer: '流转易主' };

/** All enterprises that passed to another unit, taken away as a file: written down before its first line is. */
@Injectable()
export class ExportPassages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passages: ReadPassages,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, by: PassedBy = 'lapse'): Promise<ExportedList> {
    permit(actor, 'ownership_passage.export');
    const first = await this.passages.run({ by, limit: PAGE_LIMIT });
    await this.unitOfWork.run((tx) =>
      this.audit.record(tx, actor, {
        action: 'ownership_passage.export',
        subjectKind: 'enterprise',
        changes: { by, rows: first.total },
      }),
    );
    const name = `${NAMES[by]}-${this.clock.today()}.csv`;
    return { name, content: Readable.from(this.written(by, first)) };
  }

  private async *written(by: PassedBy, first: Page<Passage>): AsyncGenerator<string> {
    yield CSV_BEGIN + csvLine(HEADINGS);
    for (let page = first; ; ) {
      yield page.items.map(lineOf).join('');
      if (page.nextCursor === null) return;
      page = await this.passages.run({ by, limit: PAGE_LIMIT, cursor: page.nextCursor });
    }
  }
}

function lineOf({ enterprise, from, lapsedOn, to, claimedOn }: Passage): string {
  return csvLine([enterprise.name, from.unitName, lapsedOn, to.unitName, claimedOn]);
}
