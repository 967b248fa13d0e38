import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ChannelTargets, type OpenChannel } from './carrying-ports.js';
import { ChannelSettings } from './channel-settings.js';
import { ChannelAdapters } from './channels/channel-adapters.js';
import type { CarriedDelivery } from './domain/carried.js';

/** By the settings of the person, or of the unit, that a delivery is for. */
@Injectable()
export class SetUpTargets extends ChannelTargets {
  constructor(
    private readonly database: Database,
    private readonly settings: ChannelSettings,
    private readonly adapters: ChannelAdapters,
  ) {
    super();
  }

  async of({ channel, recipient, recipientUserId }: CarriedDelivery): Promise<OpenChannel | undefined> {
    if (channel === 'inbox') return undefined;
    const owner =
      recipientUserId === null
        ? ({ kind: 'unit', id: recipient } as const)
        : ({ kind: 'user', id: recipientUserId } as const);
    const target = await this.settings.target(this.database.reader, owner, channel);
    return target === undefined ? undefined : { channel: this.adapters.of(channel), target };
  }
}
