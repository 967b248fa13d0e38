import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { CONFIGURATION, Database, type Reader, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { type Configuration, commonProblems, isoOf } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import { SealedTargets } from './channels/sealed-targets.js';
import { channelProblems } from './domain/channel-problems.js';
import {
  type ChannelGiven,
  type ChannelOwner,
  type SetUpChannel,
  shownOf,
  targetAfter,
} from './domain/channel-setting.js';
import type { ChannelTarget } from './domain/channel-target.js';
import { SEND_REASONS, type SendReason } from './domain/send-reasons.js';
import { ChannelSettingStore, type StoredSetting } from './store/channel-setting.store.js';

export interface ChannelView {
  readonly channel: SetUpChannel;
  readonly enabled: boolean;
  /** The host and the end of the address; of e-mail the address. */
  readonly target: string;
  readonly hasSecret: boolean;
  readonly failing: {
    readonly since: string;
    readonly code: string;
    readonly reason: { zh: string; en: string };
  } | null;
}

export interface ChannelsView {
  /** Rises with each change of any of them. */
  readonly version: number;
  readonly channels: readonly ChannelView[];
}

export interface ChannelsGiven {
  readonly version: number;
  readonly channels: readonly ChannelGiven[];
}

/** The channels of a unit or a person, beside the inbox (reminders.md). Secrets go in, and never come out. */
@Injectable()
export class ChannelSettings {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly settings: ChannelSettingStore,
    private readonly sealed: SealedTargets,
    private readonly units: FindUnits,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws not_found */
  async read(actor: Actor, owner: ChannelOwner): Promise<ChannelsView> {
    await this.permit(actor, 'read', owner);
    return viewOf(await this.settings.of(this.database.reader, owner));
  }

  /** What is not listed stays. @throws version_conflict, channel_target_needed, channel_url_wrong, channel_address_wrong */
  async change(actor: Actor, owner: ChannelOwner, { version, channels }: ChannelsGiven): Promise<ChannelsView> {
    await this.permit(actor, 'change', owner);
    return this.unitOfWork.run(async (tx) => {
      await tx.lockKeys([`channels ${owner.kind} ${owner.id}`]);
      const before = await this.settings.of(tx, owner);
      const current = viewOf(before);
      if (current.version !== version) throw commonProblems.version_conflict({ current });
      for (const given of channels) {
        const known = before.find(({ channel }) => channel === given.channel);
        const target = targetAfter(this.opened(known), given, this.configuration.allowPrivateTargets === true);
        const { channel, enabled } = given;
        await this.settings.save(tx, actor.userId, owner, {
          channel,
          enabled,
          sealed: this.sealed.seal(target, placeOf(owner, channel)),
          shown: shownOf(target),
          hasSecret: 'secret' in target,
        });
      }
      await this.audit.record(tx, actor, {
        action: owner.kind === 'unit' ? 'channel.change' : 'channel.own',
        subjectKind: owner.kind,
        subjectId: owner.id,
        changes: Object.fromEntries(channels.map(({ channel, enabled }) => [channel, { enabled }])),
      });
      return viewOf(await this.settings.of(tx, owner));
    });
  }

  /** What to send to; `undefined` where it is not set up, or switched off. @throws channel_sealed_otherwise */
  async target(reader: Reader, owner: ChannelOwner, channel: SetUpChannel): Promise<ChannelTarget | undefined> {
    const setting = await this.settings.find(reader, owner, channel);
    if (setting?.enabled !== true) return undefined;
    const target = this.opened(setting);
    if (target === undefined) throw channelProblems.channel_sealed_otherwise({ channel });
    return target;
  }

  /** Whether this process has the key with which the newest setting was sealed; true where there is none. */
  async areOpen(): Promise<boolean> {
    const newest = await this.settings.newest(this.database.reader);
    return newest === undefined || this.opened(newest) !== undefined;
  }

  /** @throws not_found, forbidden */
  async permit(actor: Actor, act: 'read' | 'change', { kind, id }: ChannelOwner): Promise<void> {
    if (kind === 'user') {
      permit(actor, 'channel.own', { selfUserId: id });
      return;
    }
    if ((await this.units.byId(id)) === undefined) throw commonProblems.not_found();
    permit(actor, `channel.${act}`, { ownUnits: [id] });
  }

  private opened(setting: StoredSetting | undefined): ChannelTarget | undefined {
    if (setting === undefined) return undefined;
    const { ownerKind: kind, ownerId: id, channel, sealed } = setting;
    return this.sealed.open(sealed, placeOf({ kind, id }, channel));
  }
}

function placeOf({ kind, id }: ChannelOwner, channel: SetUpChannel): string {
  return `${kind} ${id} ${channel}`;
}

function viewOf(settings: readonly StoredSetting[]): ChannelsView {
  return {
    version: settings.reduce((sum, { version }) => sum + version, 0),
    channels: settings.map(({ channel, enabled, shown, hasSecret, failingSince, failureCode, failureReason }) => ({
      channel,
      enabled,
      target: shown,
      hasSecret,
      failing:
        failingSince === null
          ? null
          : { since: isoOf(failingSince), code: failureCode ?? '', reason: SEND_REASONS[failureReason as SendReason] },
    })),
  };
}
