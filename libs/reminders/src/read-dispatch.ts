import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { keysetOf, type Page, page } from '#libs/http';
import { Clock, type Instant, isoOf, startOfDay } from '#libs/kernel';
import { FindUnits } from '#libs/organisation';
import { DeliveryQueues } from './delivery-queues.js';
import type { ChannelCode } from './domain/delivery.js';
import { type Budget, budgetLeft } from './domain/robot-budget.js';
import { robotOf } from './domain/robot-name.js';
import { SEND_REASONS } from './domain/send-reasons.js';
import {
  type DeliveryFilter,
  DispatchStore,
  type FailureFigures,
  type ListedDelivery,
  type QueueFigures,
} from './store/dispatch.store.js';
import { RobotBudgetStore } from './store/robot-budget.store.js';
import { ReminderTransport } from './transport.js';

export interface RobotView {
  readonly channel: ChannelCode;
  /** How many it may still send now. */
  readonly left: number;
  readonly blockedUntil: string | null;
}

export interface QueueView extends Omit<QueueFigures, 'oldestOverdueAt' | 'pausedAt'> {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly oldestOverdueAt: string | null;
  readonly pausedAt: string | null;
  readonly robots: readonly RobotView[];
}

/** In plain words. */
type Reason = { readonly zh: string; readonly en: string };

export interface FailureView extends Omit<FailureFigures, 'lastFailedAt'> {
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly reason: Reason | null;
  readonly lastFailedAt: string | null;
}

export interface DeliveryView
  extends Omit<ListedDelivery, 'dueAt' | 'nextAttemptAt' | 'sentAt' | 'failedAt' | 'acknowledgedAt'> {
  readonly dueAt: string;
  readonly nextAttemptAt: string;
  readonly sentAt: string | null;
  readonly failedAt: string | null;
  readonly acknowledgedAt: string | null;
  /** Why it did not go out. */
  readonly reason: Reason | null;
}

const ROBOTS: readonly ChannelCode[] = ['wecom', 'dingtalk', 'feishu', 'webhook'];

/** What the scheduler sees of the queues and of each delivery. */
@Injectable()
export class ReadDispatch {
  constructor(
    private readonly database: Database,
    private readonly store: DispatchStore,
    private readonly budgets: RobotBudgetStore,
    private readonly queues: DeliveryQueues,
    private readonly units: FindUnits,
    private readonly transport: ReminderTransport,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<{ items: QueueView[]; complaint: string | null }> {
    const complaint = (await this.transport.complaint()) ?? null;
    return { items: await this.of(await this.queues.all()), complaint };
  }

  async of(queues: readonly string[]): Promise<QueueView[]> {
    const { reader } = this.database;
    const figures = await this.store.figures(reader, queues, this.clock.now(), startOfDay(this.clock.today()));
    const budgets = await this.budgets.all(reader);
    return Promise.all(figures.map((one) => this.viewOf(one, budgets)));
  }

  async list({
    limit,
    cursor,
    ...filter
  }: DeliveryFilter & { readonly limit: number; readonly cursor?: string }): Promise<Page<DeliveryView>> {
    const { reader } = this.database;
    const after = keysetOf(cursor, ['number', 'text']) as readonly [Instant, string] | undefined;
    const rows = await this.store.list(reader, filter, after, limit + 1);
    const total = await this.store.count(reader, filter);
    return page(rows, limit, total, ({ dueAt, id }) => [dueAt, id], deliveryView);
  }

  /** What was given up, by what it has in common. */
  async failures(): Promise<{ items: FailureView[] }> {
    const rows = await this.store.failures(this.database.reader);
    const items = rows.map(async ({ lastFailedAt, ...row }): Promise<FailureView> => {
      const unit = row.recipientName === null ? await this.units.byId(row.recipient) : undefined;
      return {
        ...row,
        unitId: unit?.id ?? null,
        unitName: unit?.name ?? null,
        reason: reasonOf(row.reasonCode),
        lastFailedAt: isoOrNull(lastFailedAt),
      };
    });
    return { items: await Promise.all(items) };
  }

  private async viewOf(
    { oldestOverdueAt, pausedAt, ...figures }: QueueFigures,
    budgets: ReadonlyMap<string, Budget>,
  ): Promise<QueueView> {
    const unit = await this.units.byCode(figures.queue);
    const now = this.clock.now();
    const robots = ROBOTS.flatMap((channel) => {
      const budget = unit === undefined ? undefined : budgets.get(robotOf({ channel, recipient: unit.id }));
      if (budget === undefined) return [];
      return [{ channel, left: budgetLeft(channel, budget, now), blockedUntil: isoOrNull(budget.blockedUntil) }];
    });
    return {
      ...figures,
      unitId: unit?.id ?? null,
      unitName: unit?.name ?? null,
      oldestOverdueAt: isoOrNull(oldestOverdueAt),
      pausedAt: isoOrNull(pausedAt),
      robots,
    };
  }
}

function reasonOf(code: string | null): Reason | null {
  const known: Readonly<Record<string, Reason>> = SEND_REASONS;
  return code === null ? null : (known[code] ?? { zh: code, en: code });
}

function deliveryView(row: ListedDelivery): DeliveryView {
  return {
    ...row,
    dueAt: isoOf(row.dueAt),
    nextAttemptAt: isoOf(row.nextAttemptAt),
    sentAt: isoOrNull(row.sentAt),
    failedAt: isoOrNull(row.failedAt),
    acknowledgedAt: isoOrNull(row.acknowledgedAt),
    reason: reasonOf(row.reasonCode),
  };
}

function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : isoOf(instant);
}
