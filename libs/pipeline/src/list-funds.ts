import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { type BusinessDate, type Instant, isoOf } from '#libs/kernel';

interface Row {
  id: string;
  kind: 'receipt' | 'reversal';
  projectId: string;
  projectName: string;
  enterpriseId: string;
  enterpriseName: string;
  on: BusinessDate;
  amountYuan: number;
  recordedAt: Instant;
  recordedBy: string;
  unitId: string | null;
  detail: string;
}

/** What the receipt says of itself: the voucher is looked at beside it. */
interface Said {
  readonly kind?: string;
  readonly payer?: string;
  readonly payerReason?: string;
  readonly excessReason?: string;
  readonly reason?: string;
  readonly voucher?: { readonly fileId?: string; readonly number?: string };
}

export type SubmittedReceipt = ReturnType<typeof viewOf>;

/** The queue of the office: what waits for verification, the oldest first. */
@Injectable()
export class ListFunds {
  constructor(private readonly database: Database) {}

  async run({ limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<SubmittedReceipt>> {
    const { reader } = this.database;
    const after = keysetOf(cursor, ['number', 'text']);
    const place = after === undefined ? sql`1 = 1` : sql`(v.recorded_at, v.id) > (${after[0]}, ${after[1]})`;
    const rows = await reader.sql<Row>`
      SELECT v.id, v.kind, v.project_id AS "projectId", p.name AS "projectName", v.enterprise_id AS "enterpriseId",
             e.name AS "enterpriseName", v.happened_on AS "on", v.amount_yuan AS "amountYuan",
             v.recorded_at AS "recordedAt", v.recorded_by AS "recordedBy",
             v.unit_id AS "unitId", v.detail
        FROM evidence AS v JOIN project AS p ON p.id = v.project_id JOIN enterprise AS e ON e.id = v.enterprise_id
       WHERE v.state = 'submitted' AND v.voided_at IS NULL AND ${place}
       ORDER BY v.recorded_at, v.id LIMIT ${limit + 1}`;
    const count = await reader.first<{ n: number }>(
      sql`SELECT COUNT(*) AS n FROM evidence WHERE state = 'submitted' AND voided_at IS NULL`,
    );
    return page(rows, limit, count?.n ?? 0, (row) => [row.recordedAt, row.id], viewOf);
  }
}

function viewOf({ detail, recordedAt, ...row }: Row) {
  const said = JSON.parse(detail) as Said;
  return {
    ...row,
    recordedAt: isoOf(recordedAt),
    receiptKind: said.kind ?? null,
    payer: said.payer ?? null,
    payerReason: said.payerReason ?? null,
    excessReason: said.excessReason ?? null,
    reversalReason: said.reason ?? null,
    voucherFileId: said.voucher?.fileId ?? null,
    voucherNumber: said.voucher?.number ?? null,
  };
}
