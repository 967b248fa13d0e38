import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import {
  type ContactDetails,
  ContactPersonStore,
  type EnterpriseFacts,
  EnterpriseStore,
  type HonourHeld,
  type NextAction,
  OwnershipCollisionStore,
  OwnershipRequestStore,
  OwnershipStore,
} from '#libs/enterprises';
import { type FigureEntryEntity, insertFigureEntries } from '#libs/figures';
import type { Actor } from '#libs/http';
import type { BusinessDate, Instant } from '#libs/kernel';
import {
  type BulkPlan,
  BulkWriter,
  Files,
  type KeptFile,
  type StandingHistory,
  stampOf,
  WHEN_RECORDED,
} from '#libs/pipeline';
import { BulkReminders, type Reminder, recordsThePast } from '#libs/reminders';
import type { OwnershipPlay } from './reference-city/play-ownership.js';

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
  /** What the facts of the plan name as their vouchers. */
  readonly files?: readonly KeptFile[];
  /** What is counted of the new projects, through all their instants. */
  readonly figureEntries: readonly FigureEntryEntity[];
  /** Those of the new enterprises. */
  readonly reminders: readonly Reminder[];
  /** What was asked and decided about owners. */
  readonly ownership?: OwnershipPlay;
  /** Who logged an evidence or asked for a transfer, by its id: responsible first. */
  readonly loggedBy: ReadonlyMap<string, string>;
}

/** Enterprises with their people, then the facts: one way for a ledger's rows and for a generated city. */
@Injectable()
export class WriteBulk {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly ownerships: OwnershipStore,
    private readonly requests: OwnershipRequestStore,
    private readonly collisions: OwnershipCollisionStore,
    private readonly people: ContactPersonStore,
    private readonly bulk: BulkWriter,
    private readonly files: Files,
    private readonly reminders: BulkReminders,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    { enterprises, people, plan, files = [], figureEntries, reminders, loggedBy, ownership }: FinishedBulk,
  ): Promise<void> {
    recordsThePast(tx);
    const stamp = stampOf(tx.recordedAt);
    const context = { loggedBy, stamp, joined: joinedIn(ownership) };
    await this.enterprises.insert(
      tx,
      enterprises.map((enterprise) => enterpriseRow(enterprise, plan.standings.get(enterprise.id), context)),
    );
    const played = new Set(enterprises.flatMap(({ id, recordedAt }) => (recordedAt === WHEN_RECORDED ? [] : [id])));
    await this.ownerships.insert(
      tx,
      [...plan.standings].map(([enterpriseId, { owners }]) => ({
        enterpriseId,
        periods: owners.map(stamp),
        asItBegan: played.has(enterpriseId),
      })),
    );
    await this.people.insert(
      tx,
      people.map((person) => ({ wechat: null, email: null, decisionRole: null, ...person })),
    );
    await this.files.keep(tx, files);
    await this.facts(tx, actor, plan);
    await insertFigureEntries(tx, figureEntries, stamp);
    if (ownership !== undefined) await this.decided(tx, ownership);
    await this.reminders.insert(tx, reminders);
  }

  private async decided(tx: Transaction, { acts, requests, collisions }: OwnershipPlay): Promise<void> {
    await this.ownerships.insertActs(tx, acts);
    await this.requests.insert(tx, requests);
    await this.collisions.insert(tx, collisions);
  }

  /** Only facts of enterprises that are stored already. */
  async facts(tx: Transaction, actor: Actor, plan: BulkPlan): Promise<void> {
    await this.bulk.insert(tx, actor, plan);
  }
}

interface RowContext {
  readonly loggedBy: ReadonlyMap<string, string>;
  readonly stamp: ReturnType<typeof stampOf>;
  readonly joined: ReadonlyMap<string, readonly string[]>;
}

/** Which units have joined in which enterprise: they see it in full. */
function joinedIn(ownership: OwnershipPlay | undefined): ReadonlyMap<string, readonly string[]> {
  const joins = (ownership?.acts ?? []).filter((act) => act.kind === 'join');
  return new Map(joins.map(({ enterpriseId, unitId }) => [enterpriseId, [unitId]]));
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
  { loggedBy, stamp, joined }: RowContext,
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
  const { standing, owners, flags } = history;
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
      flags,
      firstReportedBy: owner === undefined ? null : (loggedBy.get(owner.sourceId) ?? null),
      accessUnitIds: [
        ...new Set([
          ...(owner === undefined ? [] : [owner.unitId]),
          ...(joined.get(id) ?? []),
          ...standing.projectUnitIds,
        ]),
      ],
      nextAction: nextAction ?? null,
    }),
  };
}
