import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';

/** A version of one year's holidays, as somebody entered it; the latest holds. */
@Entity('work_calendar_year')
@Index('ux_work_calendar_year_version', ['year', 'version'], { unique: true })
export class WorkCalendarYearEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_work_calendar_year' }) id!: string;
  @IntColumn({ name: 'year' }) year!: number;
  @IntColumn({ name: 'version' }) version!: number;
  @JsonColumn({ name: 'holidays' }) holidays!: readonly string[];
  @JsonColumn({ name: 'make_up_days' }) makeUpDays!: readonly string[];
  @TextColumn({ name: 'note', length: 500, nullable: true }) note?: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
