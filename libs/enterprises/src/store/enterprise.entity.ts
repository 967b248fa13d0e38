import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, FlagColumn, InstantColumn, IntColumn, RefColumn, TextColumn, YuanColumn } from '#libs/database';
import { IntroducerEntity } from './introducer.entity.js';

@Entity('enterprise')
@Index('ux_enterprise_uscc', ['uscc'], { unique: true, where: 'uscc IS NOT NULL AND merged_into IS NULL' })
@Index('ix_enterprise_uscc', ['uscc'], { where: 'uscc IS NOT NULL' })
@Index('ux_enterprise_name_key_without_uscc', ['nameKey'], {
  unique: true,
  where: 'uscc IS NULL AND merged_into IS NULL',
})
@Index('ix_enterprise_name_key', ['nameKey', 'id'])
@Index('ix_enterprise_activity', ['lastActivityAt', 'id'])
@Index('ix_enterprise_stage_activity', ['stage', 'lastActivityAt', 'id'])
@Index('ix_enterprise_owner_activity', ['ownerUnitId', 'lastActivityAt', 'id'])
@Index('ix_enterprise_owner_stage_activity', ['ownerUnitId', 'stage', 'lastActivityAt', 'id'])
@Index('ix_enterprise_responsible', ['responsibleUserId'])
@Index('ix_enterprise_standing', ['status', 'stage', 'amountYuan', 'mergedInto', 'stageOn'])
@Index('ix_enterprise_merged_into', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
@Index('ix_enterprise_amount', ['amountYuan', 'id'])
@Index('ix_enterprise_parent_group', ['parentGroup'], { where: 'parent_group IS NOT NULL' })
@Index('ix_enterprise_introducer', ['introducerId'], { where: 'introducer_id IS NOT NULL' })
@Index('ix_enterprise_core_name', ['coreName'])
@Index('ix_enterprise_short_key', ['shortKey'], { where: 'short_key IS NOT NULL' })
@Index('ix_enterprise_protected_until', ['protectedUntil'], { where: 'protected_until IS NOT NULL' })
@Check('ck_enterprise_status', `status IN ('active', 'paused', 'lost')`)
@Check('ck_enterprise_owner', '(owner_unit_id IS NULL) = (owner_since IS NULL)')
@Check('ck_enterprise_stage', '(stage IS NULL) = (stage_on IS NULL)')
export class EnterpriseEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_enterprise' }) id!: string;
  @TextColumn({ name: 'name' }) name!: string;
  @TextColumn({ name: 'short_name', nullable: true }) shortName?: string | null;
  @TextColumn({ name: 'name_key' }) nameKey!: string;
  /** Names between edges, without punctuation: what a search looks through. */
  @TextColumn({ name: 'search_text' }) searchText!: string;
  /** By which it is offered as possibly the same as another. */
  @TextColumn({ name: 'core_name', nullable: true }) coreName?: string | null;
  @TextColumn({ name: 'short_key', nullable: true }) shortKey?: string | null;
  @TextColumn({ name: 'uscc', length: 18, nullable: true }) uscc?: string | null;
  @TextColumn({ name: 'uscc_reason', nullable: true }) usccReason?: string | null;
  @TextColumn({ name: 'area_code', length: 6, nullable: true }) areaCode?: string | null;
  @TextColumn({ name: 'city', nullable: true }) city?: string | null;
  @TextColumn({ name: 'industry_code', length: 8, nullable: true }) industryCode?: string | null;
  @TextColumn({ name: 'chain', length: 32, nullable: true }) chain?: string | null;
  @TextColumn({ name: 'chain_position', length: 16 }) chainPosition!: string;
  @TextColumn({ name: 'channel', length: 32, nullable: true }) channel?: string | null;
  @ForeignKey(() => IntroducerEntity, { name: 'fk_enterprise_introducer' })
  @RefColumn({ name: 'introducer_id', nullable: true })
  introducerId?: string | null;
  @TextColumn({ name: 'parent_group', nullable: true }) parentGroup?: string | null;
  @TextColumn({ name: 'status', length: 16 }) status!: string;
  @TextColumn({ name: 'status_reason', nullable: true }) statusReason?: string | null;
  @DateColumn({ name: 'paused_until', nullable: true }) pausedUntil?: string | null;
  @TextColumn({ name: 'stage', length: 24, nullable: true }) stage?: string | null;
  @DateColumn({ name: 'stage_on', nullable: true }) stageOn?: string | null;
  @RefColumn({ name: 'owner_unit_id', nullable: true }) ownerUnitId?: string | null;
  @InstantColumn({ name: 'owner_since', nullable: true }) ownerSince?: number | null;
  @DateColumn({ name: 'protected_until', nullable: true }) protectedUntil?: string | null;
  @RefColumn({ name: 'responsible_user_id', nullable: true }) responsibleUserId?: string | null;
  @DateColumn({ name: 'last_activity_on', nullable: true }) lastActivityOn?: string | null;
  @InstantColumn({ name: 'last_activity_at' }) lastActivityAt!: number;
  @DateColumn({ name: 'next_action_on', nullable: true }) nextActionOn?: string | null;
  @TextColumn({ name: 'next_action_kind', length: 32, nullable: true }) nextActionKind?: string | null;
  @TextColumn({ name: 'next_action_what', nullable: true }) nextActionWhat?: string | null;
  @YuanColumn({ name: 'amount_yuan' }) amountYuan!: number;
  /** Marks, separated by spaces; null: none. */
  @TextColumn({ name: 'flags', nullable: true }) flags?: string | null;
  @FlagColumn({ name: 'needs_review' }) needsReview!: boolean;
  @RefColumn({ name: 'merged_into', nullable: true }) mergedInto?: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
