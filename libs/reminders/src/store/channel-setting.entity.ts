import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { FlagColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';
import type { OwnerKind, SetUpChannel } from '../domain/channel-setting.js';

/** A channel that a unit or a person turned on. */
@Entity('channel_setting')
@Index('ux_channel_setting_owner', ['ownerKind', 'ownerId', 'channel'], { unique: true })
@Check('ck_channel_setting_owner_kind', `owner_kind IN ('unit', 'user')`)
export class ChannelSettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_channel_setting' }) id!: string;
  @TextColumn({ name: 'owner_kind', length: 8 }) ownerKind!: OwnerKind;
  @RefColumn({ name: 'owner_id' }) ownerId!: string;
  @TextColumn({ name: 'channel', length: 16 }) channel!: SetUpChannel;
  @FlagColumn({ name: 'enabled' }) enabled!: boolean;
  /** Address and secret, encrypted with a key of the installation. */
  @TextColumn({ name: 'sealed' }) sealed!: string;
  /** What may be shown of it. */
  @TextColumn({ name: 'shown', length: 320 }) shown!: string;
  @FlagColumn({ name: 'has_secret' }) hasSecret!: boolean;
  @IntColumn({ name: 'version' }) version!: number;
  /** Since when it is refused for good. */
  @InstantColumn({ name: 'failing_since', nullable: true }) failingSince!: number | null;
  @TextColumn({ name: 'failure_code', length: 80, nullable: true }) failureCode!: string | null;
  @TextColumn({ name: 'failure_reason', length: 80, nullable: true }) failureReason!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
