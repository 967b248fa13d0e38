import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import {
  type ContactDetails,
  ContactPersonStore,
  type EnterpriseFacts,
  EnterpriseStore,
  type HonourHeld,
  type NextAction,
  OwnershipStore,
} from '#libs/enterprises';
import { type FigureEntryEntity, insertFigureEntries } from '#libs/figures';
import type { Actor } from '#libs/http';
import type { BusinessDate, Instant } from '#libs/kernel';
import { type BulkPlan, BulkWriter, type StandingHistory, stampOf, WHEN_RECORDED } from '#libs/pipeline';

import { BulkReminders, type Reminder, recordsThePast } from '#libs/reminders';

/** An enterprise as it shall be stored, beside the facts that are in the bulk. */
export interface FinishedEnterprise {
  readonly id: string;
  readonly facts: EnterpriseFacts;
  readonly honours: readonly HonourHeld[];
  readonly status?: 'active' | 'paused' | 'lost';
  readonly statusReason?: string | null;
  readonly pausedUntil?: BusinessDate | null;
  readonly nextAction?: NextAction | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export type FinishedPerson = Partial<ContactDetails> &
  Pick<ContactDetails, 'name' | 'title' | 'phones'> & {
    readonly id: string;
    readonly enterpriseId: string;
    readonly recordedBy: string;
  };

export interface FinishedBulk {
  readonly enterprises: readonly FinishedEnterprise[];
  readonly people: readonly FinishedPerson[];
  readonly plan: BulkPlan;
  /** What is counted of the new projects, through all their instants. */
  readonly figureEntries: readonly FigureEntryEntity[];
  /** Those of the new enterprises. */
  readonly reminders: readonly Reminder[];
  /** Who logged an evidence, by its id: responsible first. */
  readonly loggedBy: ReadonlyMap<string, string>;
}

/** Enterprises with their people, then the facts: one way for a ledger's rows and for a generated city. */
@Injectable()
export class WriteBulk {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: OwnershipStore,
    private readonly people: ContactPersonStore,
    private readonly bulk: BulkWriter,
    private readonly reminders: BulkReminders,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    { enterprises, people, plan, figureEntries, reminders, loggedBy }: FinishedBulk,
  ): Promise<void> {
    recordsThePast(tx);
    const stamp = stampOf(tx.recordedAt);
    await this.enterprises.insert(
      tx,
      enterprises.map((enterprise) => enterpriseRow(enterprise, plan.standings.get(enterprise.id), loggedBy, stamp)),
    );
    await this.ownerships.insert(
      tx,
      [...plan.standings].map(([enterpriseId, { owners }]) => ({ enterpriseId, periods: owners.map(stamp) })),
    );
    await this.people.insert(
      tx,
      people.map((person) => ({ wechat: null, email: null, decisionRole: null, ...person })),
    );
    await this.facts(tx, actor, plan);
    await insertFigureEntries(tx, figureEntries, stamp);
    await this.reminders.insert(tx, reminders);
  }

  /** Only facts of enterprises that are stored already. */
  async facts(tx: Transaction, actor: Actor, plan: BulkPlan): Promise<void> {
    await this.bulk.insert(tx, actor, plan);
  }
}

function enterpriseRow(
  {
    id,
    facts,
    honours,
    recordedBy,
    nextAction,
    recordedAt,
    status = 'active',
    statusReason = null,
    pausedUntil = null,
  }: FinishedEnterprise,
  history: StandingHistory | undefined,
  loggedBy: ReadonlyMap<string, string>,
  stamp: ReturnType<typeof stampOf>,
) {
  const row = {
    id,
    facts,
    honours,
    recordedBy,
    ...(recordedAt === WHEN_RECORDED ? {} : { recordedAt }),
    status: { status, statusReason, pausedUntil },
  };
  if (history === undefined) return row;
  const { standing, owners } = history;
  const owner = owners.at(-1);
  return {
    ...row,
    standing: stamp({
      stage: standing.stage,
      stageOn: standing.stageOn,
      ownerUnitId: owner?.unitId ?? null,
      ownerSince: owner?.since ?? null,
      protectedUntil: owner?.protectedUntil ?? null,
      lastActivityOn: standing.lastActivityOn,
      lastActivityAt: standing.lastActivityAt ?? recordedAt,
      amountYuan: standing.amountYuan,
      firstReportedBy: owner === undefined ? null : (loggedBy.get(owner.sourceId) ?? null),
      accessUnitIds: [...new Set([...(owner === undefined ? [] : [owner.unitId]), ...standing.projectUnitIds])],
      nextAction: nextAction ?? null,
    }),
  };
}
