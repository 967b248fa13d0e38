import { Injectable } from '@nestjs/common';
import { list, Subscriber, type SubscriberOf, sql, type Transaction } from '#libs/database';
import { Clock, newId } from '#libs/kernel';
import { FindUnits, StaffStore, systemActor } from '#libs/organisation';
import { ComposeManualMessage } from './compose-manual-message.js';
import { CHANNEL_NAMES, type ChannelOwner, isSetUp } from './domain/channel-setting.js';
import { fitTitle } from './domain/manual-message.js';
import { isAboutChannel, SEND_REASONS, type SendReason } from './domain/send-reasons.js';
import { DeliveriesFailed, DeliveriesSent } from './events.js';
import { ChannelSettingStore } from './store/channel-setting.store.js';

/** A channel that works again says so no more. */
@Injectable()
@Subscriber(DeliveriesSent)
export class NoteChannelWorks implements SubscriberOf<DeliveriesSent> {
  constructor(private readonly settings: ChannelSettingStore) {}

  async handle({ deliveries }: DeliveriesSent, tx: Transaction): Promise<void> {
    for (const { channel, recipient, recipientUserId } of deliveries) {
      if (isSetUp(channel)) await this.settings.works(tx, ownerOf(recipient, recipientUserId), channel);
    }
  }
}

/**
 * A robot or address that fails for good raises an alarm by another way (reminders.md): of a unit, its leads and the schedulers
 * find it in their inbox; of a person, they themselves. Once, until it is mended.
 */
@Injectable()
@Subscriber(DeliveriesFailed)
export class RaiseChannelAlarm implements SubscriberOf<DeliveriesFailed> {
  constructor(
    private readonly settings: ChannelSettingStore,
    private readonly messages: ComposeManualMessage,
    private readonly staff: StaffStore,
    private readonly units: FindUnits,
    private readonly clock: Clock,
  ) {}

  async handle({ deliveries }: DeliveriesFailed, tx: Transaction): Promise<void> {
    const codes = await this.platformCodes(
      tx,
      deliveries.map(({ id }) => id),
    );
    for (const { id, channel, recipient, recipientUserId, reasonCode } of deliveries) {
      if (!isSetUp(channel) || !isAboutChannel(reasonCode)) continue;
      const owner = ownerOf(recipient, recipientUserId);
      const failure = { code: codes.get(id) ?? '', reason: reasonCode };
      if (await this.settings.fails(tx, owner, channel, failure)) {
        await this.tell(tx, owner, CHANNEL_NAMES[channel].zh, reasonCode);
      }
    }
  }

  private async tell(tx: Transaction, owner: ChannelOwner, channelName: string, reason: SendReason): Promise<void> {
    const userIds = await this.whomToTell(tx, owner);
    if (userIds.length === 0) return;
    const whose = owner.kind === 'user' ? '你的' : `${await this.units.nameOf(owner.id)}的`;
    await this.messages.within(tx, systemActor('cli', 'zhudian'), newId(), {
      title: fitTitle(`提醒渠道失效：${whose}${channelName}`),
      body: `原因：${SEND_REASONS[reason].zh}。请在渠道设置里更正后试发；此前的提醒仍在收件箱里。`,
      about: null,
      audience: { userIds },
      timing: { at: null },
      urgent: false,
    });
  }

  private async whomToTell(tx: Transaction, { kind, id }: ChannelOwner): Promise<string[]> {
    if (kind === 'user') return [id];
    const posts = await this.staff.on(tx, this.clock.today());
    const answerable = posts.filter(({ unitId, role }) => (role === 'lead' && unitId === id) || role === 'scheduler');
    return [...new Set(answerable.map(({ userId }) => userId))];
  }

  private async platformCodes(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.run<{ id: string; code: string | null }>(
      sql`SELECT id, platform_code AS code FROM delivery WHERE id IN ${list(ids)}`,
    );
    return new Map(rows.map(({ id, code }) => [id, code ?? '']));
  }
}

function ownerOf(recipient: string, recipientUserId: string | null): ChannelOwner {
  return recipientUserId === null ? { kind: 'unit', id: recipient } : { kind: 'user', id: recipientUserId };
}
