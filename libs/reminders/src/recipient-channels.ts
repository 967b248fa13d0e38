import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import type { ChannelCode } from './domain/delivery.js';
import type { OpenChannels } from './domain/sendings.js';
import { ChannelSettingStore, type StoredSetting } from './store/channel-setting.store.js';

/** Which channels people and units have turned on, beside the inbox. */
@Injectable()
export class RecipientChannels {
  constructor(private readonly settings: ChannelSettingStore) {}

  async of(reader: Reader, userIds: readonly string[], unitIds: readonly string[]): Promise<OpenChannels> {
    return {
      personal: byOwner(await this.settings.enabledOf(reader, 'user', userIds)),
      robots: byOwner(await this.settings.enabledOf(reader, 'unit', unitIds)),
    };
  }
}

function byOwner(settings: readonly StoredSetting[]): ReadonlyMap<string, readonly ChannelCode[]> {
  const channels = new Map<string, ChannelCode[]>();
  for (const { ownerId, channel } of settings) channels.set(ownerId, [...(channels.get(ownerId) ?? []), channel]);
  return channels;
}
