import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { newId } from '#libs/kernel';
import { ChannelSettings } from './channel-settings.js';
import { ChannelAdapters } from './channels/channel-adapters.js';
import { channelProblems } from './domain/channel-problems.js';
import type { ChannelOwner, SetUpChannel } from './domain/channel-setting.js';
import { SEND_REASONS, type SendReason } from './domain/send-reasons.js';
import { ChannelSettingStore } from './store/channel-setting.store.js';

export interface Tried {
  readonly outcome: 'sent' | 'final' | 'retry' | 'unknown';
  readonly code: string | null;
  readonly reason: { readonly zh: string; readonly en: string } | null;
}

const LONGEST_MILLIS = 12_000;

/** A test message, sent at once: what the platform says of it is the answer. */
@Injectable()
export class TryChannel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly settings: ChannelSettings,
    private readonly store: ChannelSettingStore,
    private readonly adapters: ChannelAdapters,
    private readonly audit: AuditTrail,
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
    const outcome = await this.adapters.of(channel).send(message, target, AbortSignal.timeout(LONGEST_MILLIS));
    await this.unitOfWork.run(async (tx) => {
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
}
