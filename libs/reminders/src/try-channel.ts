import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { Clock, newId } from '#libs/kernel';
import { ChannelSettings } from './channel-settings.js';
import { ChannelAdapters } from './channels/channel-adapters.js';
import { blockedUntil } from './domain/attempts.js';
import type { SendOutcome } from './domain/channel.js';
import { channelProblems } from './domain/channel-problems.js';
import type { ChannelOwner, SetUpChannel } from './domain/channel-setting.js';
import { hasBudget, NOTHING_SENT, takePlace } from './domain/robot-budget.js';
import { robotOf } from './domain/robot-name.js';
import { SEND_REASONS, type SendReason } from './domain/send-reasons.js';
import { ChannelSettingStore } from './store/channel-setting.store.js';
import { RobotBudgetStore } from './store/robot-budget.store.js';

export interface Tried {
  readonly outcome: 'sent' | 'final' | 'retry' | 'unknown';
  readonly code: string | null;
  readonly reason: { readonly zh: string; readonly en: string } | null;
}

const LONGEST_MILLIS = 12_000;
const TOO_MANY: SendOutcome = { kind: 'retry', code: 'budget', reason: 'too_many' };

/** A test message, sent at once: what the platform says of it is the answer. */
@Injectable()
export class TryChannel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly settings: ChannelSettings,
    private readonly store: ChannelSettingStore,
    private readonly adapters: ChannelAdapters,
    private readonly budgets: RobotBudgetStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws channel_not_set_up */
  async run(actor: Actor, owner: ChannelOwner, channel: SetUpChannel): Promise<Tried> {
    await this.settings.permit(actor, 'change', owner);
    const target = await this.settings.target(this.database.reader, owner, channel);
    if (target === undefined) throw channelProblems.channel_not_set_up({ channel });
    const message = {
      deliveryId: newId(),
      title: '驻点测试消息',
      lines: [`${actor.name} 正在试这个渠道，收到即为通。`],
      links: [],
      isRepeat: false,
      isLate: false,
    };
    const outcome = (await this.hasPlace(owner, channel))
      ? await this.adapters.of(channel).send(message, target, AbortSignal.timeout(LONGEST_MILLIS))
      : TOO_MANY;
    await this.unitOfWork.run(async (tx) => {
      const until = blockedUntil(outcome, this.clock.now());
      if (until !== undefined && hasBudget(channel)) await this.budgets.block(tx, robotName(owner, channel), until);
      if (outcome.kind === 'sent') await this.store.works(tx, owner, channel);
      if (outcome.kind === 'final') await this.store.fails(tx, owner, channel, outcome);
      await this.audit.record(tx, actor, {
        action: owner.kind === 'unit' ? 'channel.change' : 'channel.own',
        subjectKind: owner.kind,
        subjectId: owner.id,
        changes: { tried: channel, outcome: outcome.kind },
      });
    });
    return {
      outcome: outcome.kind,
      code: outcome.code ?? null,
      reason: outcome.kind === 'sent' ? null : SEND_REASONS[outcome.reason as SendReason],
    };
  }

  /** A test is one of the messages that the robot may send: beyond its budget the platform would block them all. */
  private hasPlace(owner: ChannelOwner, channel: SetUpChannel): Promise<boolean> {
    if (!hasBudget(channel)) return Promise.resolve(true);
    const robot = robotName(owner, channel);
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const { at, budget } = takePlace(channel, (await this.budgets.lock(tx, [robot])).get(robot) ?? NOTHING_SENT, now);
      if (at > now) return false;
      await this.budgets.save(tx, new Map([[robot, budget]]));
      return true;
    });
  }
}

function robotName({ id }: ChannelOwner, channel: SetUpChannel): string {
  return robotOf({ channel, recipient: id });
}
