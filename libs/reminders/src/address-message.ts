import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { type Addressed, addressedBy, type ManualMessage } from './domain/manual-message.js';
import { type Sending, sendingsOf } from './domain/sendings.js';
import { MessageWording } from './message-wording.js';
import { RecipientChannels } from './recipient-channels.js';
import type { RingContext } from './ring-context.js';
import { MessageStore } from './store/message.store.js';

export interface AddressedMessage extends Addressed {
  readonly sendings: readonly Sending[];
}

/** Exactly who gets a message what way and when: the same for the preview and for the sending. */
@Injectable()
export class AddressMessage {
  constructor(
    private readonly messages: MessageStore,
    private readonly wording: MessageWording,
    private readonly channels: RecipientChannels,
  ) {}

  async of(
    reader: Reader,
    { audience, about, urgent, timing }: ManualMessage,
    context: RingContext,
    ring: { readonly reminderId: string; readonly occurrence: number; readonly dueAt: Instant },
  ): Promise<AddressedMessage> {
    const answerable =
      about === null || audience.owners !== true
        ? []
        : await this.messages.answerable(reader, about, await this.wording.idleSince(reader, about));
    const addressed = addressedBy(audience, answerable, context.directory, context.units);
    const { userIds, robotUnitIds } = addressed;
    const { now, calendar } = context;
    const units = [...(audience.unitIds ?? []), ...answerable.map(({ ownerUnitId }) => ownerUnitId)];
    const sendings = sendingsOf({
      ...ring,
      now,
      calendar,
      urgent,
      hearers: [
        ...userIds.map((userId) => context.person(userId, units)),
        ...robotUnitIds.map((unitId) => context.robot(unitId)),
      ],
      channels: await this.channels.of(reader, userIds, robotUnitIds),
      ownTodayUserId: null,
      atOnce: 'at' in timing && timing.at === null,
    });
    return { ...addressed, sendings };
  }
}
