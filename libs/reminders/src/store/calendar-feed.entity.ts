import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '#libs/database';

/** The one calendar address that a person has given out; known by the hash of its secret. */
@Entity('calendar_feed')
@Index('ux_calendar_feed_user', ['userId'], { unique: true })
export class CalendarFeedEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64, primaryKeyConstraintName: 'pk_calendar_feed' })
  tokenHash!: string;
  @ForeignKey('app_user', 'id', { name: 'fk_calendar_feed_user' })
  @RefColumn({ name: 'user_id' })
  userId!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}
