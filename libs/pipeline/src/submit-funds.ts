import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { sql, type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { type BusinessDate, Clock } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { Cases, type ProjectCase } from './cases.js';
import { refuseFuture } from './domain/dates-in-order.js';
import { factRecordedAt } from './domain/new-fact.js';
import { problems } from './domain/problems.js';
import { apply } from './domain/stage-machine.js';
import { contractAmount } from './domain/standing.js';
import { fundsArrived, ladderOf } from './domain/steps.js';
import { firstContract, unitsOn } from './domain/terms.js';
import { omit } from './omit.js';
import { servingUnits } from './project-permission.js';
import { References } from './references.js';
import { VoucherStore } from './store/voucher.store.js';

export const RECEIPT_KINDS = ['bank_receipt', 'capital_verification', 'equipment_list', 'appraisal'] as const;
/** 区外境内, 境外, 区内 */
export const ORIGINS = ['domestic_outside', 'overseas', 'domestic_inside'] as const;

export interface Voucher {
  readonly fileId?: string;
  readonly number?: string;
}

export interface FundReceipt {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
  readonly receivedOn: BusinessDate;
  readonly amountYuan: number;
  readonly kind: (typeof RECEIPT_KINDS)[number];
  readonly payer: string;
  readonly origin?: (typeof ORIGINS)[number];
  readonly voucher: Voucher;
  readonly excessReason?: string;
  readonly payerReason?: string;
}

export interface Reversal {
  readonly id?: string;
  /** Of the enterprise as it was seen. */
  readonly version?: number;
  readonly on: BusinessDate;
  /** Positive: it is subtracted. */
  readonly amountYuan: number;
  readonly reason: string;
  readonly fundId?: string;
  readonly voucher?: Voucher;
}

export interface SubmittedFunds {
  readonly id: string;
  readonly evidenceId: string;
  readonly fundId: string;
  readonly state: 'submitted';
}

/** Money that arrived, or is taken back: it waits for the office to verify it. */
@Injectable()
export class SubmitFunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creations: Creations,
    private readonly cases: Cases,
    private readonly references: References,
    private readonly vouchers: VoucherStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws version_conflict, stage_evidence_missing, stage_dates_out_of_order, voucher_needed, voucher_reused, excess_reason_needed, payer_reason_needed */
  async receipt(actor: Actor, projectId: string, receipt: FundReceipt): Promise<Made<SubmittedFunds>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'receipt', receipt, projectId);
      if (again) return new Made(answerOf(id), true);

      const opened = await this.cases.openProject(tx, projectId);
      permit(actor, 'receipt.submit', { ownUnits: servingUnits(opened.project, this.clock.today()) });
      await this.cases.refuseStale(tx, opened, receipt.version);
      await this.references.check(tx, actor, { attachments: filesOf(receipt.voucher) });
      apply(
        ladderOf(opened.dossier, opened.project),
        { stage: 'funds_in_place', on: receipt.receivedOn },
        this.clock.today(),
      );
      if (receipt.voucher.fileId === undefined && receipt.voucher.number === undefined) throw problems.voucher_needed();
      await this.checkMoney(tx, opened, receipt);

      const { receivedOn: on, amountYuan } = receipt;
      await this.add(
        tx,
        actor,
        opened,
        { id, kind: 'receipt', on, amountYuan },
        omit(receipt, 'id', 'version', 'receivedOn', 'amountYuan'),
        receipt.voucher,
      );
      return new Made(answerOf(id), false);
    });
  }

  /** @throws version_conflict, reversal_exceeds_funds, stage_dates_out_of_order, voucher_reused */
  async reversal(actor: Actor, projectId: string, reversal: Reversal): Promise<Made<SubmittedFunds>> {
    return this.unitOfWork.run(async (tx) => {
      const { id, again } = await this.creations.begin(tx, actor, 'reversal', reversal, projectId);
      if (again) return new Made(answerOf(id), true);

      const opened = await this.cases.openProject(tx, projectId);
      permit(actor, 'reversal.record', { ownUnits: servingUnits(opened.project, this.clock.today()) });
      await this.cases.refuseStale(tx, opened, reversal.version);
      const { on, amountYuan, fundId, voucher = {} } = reversal;
      await this.references.check(tx, actor, { attachments: filesOf(voucher) });
      refuseFuture('reversal', on, this.clock.today());
      const corrected = opened.project.facts.find((fact) => fact.id === fundId);
      if (fundId !== undefined && (corrected?.kind !== 'receipt' || corrected.state !== 'verified')) {
        throw problems.reversal_exceeds_funds({ arrivedYuan: 0 });
      }
      const arrivedYuan = Math.min(fundsArrived(opened.project), corrected?.amountYuan ?? Number.POSITIVE_INFINITY);
      if (amountYuan > arrivedYuan) throw problems.reversal_exceeds_funds({ arrivedYuan });

      await this.add(
        tx,
        actor,
        opened,
        { id, kind: 'reversal', on, amountYuan: -amountYuan },
        omit(reversal, 'id', 'version', 'on', 'amountYuan'),
        voucher,
      );
      return new Made(answerOf(id), false);
    });
  }

  private async add(
    tx: Transaction,
    actor: Actor,
    opened: ProjectCase,
    given: {
      readonly id: string;
      readonly kind: 'receipt' | 'reversal';
      readonly on: BusinessDate;
      readonly amountYuan: number;
    },
    said: object,
    voucher: Voucher,
  ): Promise<void> {
    const { project } = opened;
    const { enterpriseId, id: projectId } = project;
    const unitId = unitsOn(project, given.on).leadUnitId;
    const fact = factRecordedAt(tx.recordedAt, { ...given, enterpriseId, projectId, unitId, state: 'submitted' });
    await this.cases.add(tx, actor, opened, [{ fact, detail: { ...said, attachments: filesOf(voucher) } }]);
    await this.vouchers.use(tx, given.id, voucher);
    await this.audit.record(tx, actor, {
      action: given.kind === 'receipt' ? 'receipt.submit' : 'reversal.record',
      subjectKind: 'project',
      subjectId: projectId,
      changes: { fundId: given.id, on: given.on, amountYuan: given.amountYuan },
    });
  }

  /** More than the contract, or from somebody else, needs a reason (domain.md §4). */
  private async checkMoney(tx: Transaction, { project }: ProjectCase, receipt: FundReceipt): Promise<void> {
    const sumYuan = fundsArrived(project) + receipt.amountYuan;
    const contractYuan = contractAmount(project);
    const isCounted = firstContract(project)?.amountYuan !== null;
    if (
      firstContract(project) !== undefined &&
      isCounted &&
      sumYuan > contractYuan &&
      receipt.excessReason === undefined
    ) {
      throw problems.excess_reason_needed({ sumYuan, contractYuan });
    }
    const investors = await this.investorNames(tx, project.id);
    if (!investors.includes(receipt.payer) && receipt.payerReason === undefined) {
      throw problems.payer_reason_needed({ payer: receipt.payer });
    }
  }

  /** Also of those that were merged into an investor. */
  private async investorNames(tx: Transaction, projectId: string): Promise<string[]> {
    const investors = sql`FROM project_investor AS i JOIN enterprise AS e`;
    const isOpen = sql`i.project_id = ${projectId} AND i.ended_at IS NULL`;
    const rows = await tx.sql<{ name: string }>`
      SELECT e.name ${investors} ON e.id = i.enterprise_id WHERE ${isOpen}
       UNION ALL SELECT e.name ${investors} ON e.merged_into = i.enterprise_id WHERE ${isOpen}`;
    return rows.map(({ name }) => name);
  }
}

function filesOf({ fileId }: Voucher): string[] {
  return fileId === undefined ? [] : [fileId];
}

function answerOf(id: string): SubmittedFunds {
  return { id, evidenceId: id, fundId: id, state: 'submitted' };
}
