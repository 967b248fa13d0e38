import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, RefColumn } from '#libs/database';

/** How long the people of enterprises that came to nothing are kept: each word a row, the latest holds. */
@Entity('retention_setting')
export class RetentionSettingEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_retention_setting' }) version!: number;
  /** None: nobody is proposed. */
  @IntColumn({ name: 'months', nullable: true }) months!: number | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
