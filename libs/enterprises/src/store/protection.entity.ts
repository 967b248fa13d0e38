import { Entity, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

/** How long an owner is protected: each word a row, with the day from which it holds. */
@Entity('protection_setting')
export class ProtectionSettingEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_protection_setting' }) version!: number;
  @DateColumn({ name: 'valid_from' }) validFrom!: string;
  @IntColumn({ name: 'days' }) days!: number;
  @IntColumn({ name: 'days_without_new_stage' }) daysWithoutNewStage!: number;
  @TextColumn({ name: 'reason' }) reason!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
