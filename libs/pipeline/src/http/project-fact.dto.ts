import { BusinessDateField, CountField, IdField, NestedField, OneOfField, TextField, YuanField } from '#libs/http';
import { type BusinessDate, MAX_YUAN } from '#libs/kernel';
import type { ProjectEvent } from '../record-project-fact.js';
import { ORIGINS, RECEIPT_KINDS } from '../submit-funds.js';

const VERSION = { min: 1, max: 2_000_000_000, optional: true, description: 'of the enterprise as you saw it' } as const;

export const PROGRESS = [
  'started',
  'completed',
  'in_production',
  'full_capacity',
  'suspended',
  'signed',
  'intent',
] as const;

export class RecordProgressDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField(VERSION) readonly version?: number;
  @OneOfField(PROGRESS, { description: 'signed, intent: what was suspended goes on from there' })
  readonly status!: (typeof PROGRESS)[number];
  @BusinessDateField() readonly on!: BusinessDate;
  @TextField({ max: 1000, optional: true }) readonly note?: string;

  event(): ProjectEvent {
    return Object.assign({ kind: 'progress' as const }, this);
  }
}

export class RecordAmendmentDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField() readonly on!: BusinessDate;
  @YuanField({ min: -MAX_YUAN, description: '± yuan, not 0' }) readonly deltaYuan!: number;
  @TextField({ max: 1000 }) readonly reason!: string;
  @IdField({ list: true, maxItems: 30 }) readonly attachments!: string[];

  event(): ProjectEvent {
    return Object.assign({ kind: 'amendment' as const }, this);
  }
}

export class TerminateProjectDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField() readonly on!: BusinessDate;
  @TextField({ max: 1000 }) readonly reason!: string;

  event(): ProjectEvent {
    return Object.assign({ kind: 'termination' as const }, this);
  }
}

class VoucherDto {
  @IdField({ optional: true }) readonly fileId?: string;
  @TextField({ max: 64, optional: true }) readonly number?: string;
}

export class SubmitReceiptDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField() readonly receivedOn!: BusinessDate;
  @YuanField() readonly amountYuan!: number;
  @OneOfField(RECEIPT_KINDS) readonly kind!: (typeof RECEIPT_KINDS)[number];
  @TextField({ max: 200 }) readonly payer!: string;
  @OneOfField(ORIGINS, { optional: true }) readonly origin?: (typeof ORIGINS)[number];
  @NestedField(() => VoucherDto, { description: 'a file, a number, or both' }) readonly voucher!: VoucherDto;
  @TextField({ max: 1000, optional: true }) readonly excessReason?: string;
  @TextField({ max: 1000, optional: true }) readonly payerReason?: string;
}

export class RecordReversalDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField(VERSION) readonly version?: number;
  @BusinessDateField() readonly on!: BusinessDate;
  @YuanField({ description: 'positive: it is subtracted' }) readonly amountYuan!: number;
  @TextField({ max: 1000 }) readonly reason!: string;
  @IdField({ optional: true, description: 'the receipt that it corrects' }) readonly fundId?: string;
  @NestedField(() => VoucherDto, { optional: true }) readonly voucher?: VoucherDto;
}

export class RejectDto {
  @TextField({ max: 1000 }) readonly reason!: string;
}
