import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

/** An expo (展会) or a promotion event (推介会), to which contacts and projects refer. */
@Entity('city_event')
@Index('ux_city_event_code', ['code'], { unique: true })
@Check('ck_city_event_kind', `kind IN ('expo', 'promotion_event')`)
export class CityEventEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_city_event' }) id!: string;
  @TextColumn({ name: 'code', length: 32, nullable: true }) code!: string | null;
  @TextColumn({ name: 'name', length: 200 }) name!: string;
  @TextColumn({ name: 'kind', length: 32 }) kind!: string;
  @DateColumn({ name: 'starts_on', nullable: true }) startsOn!: string | null;
  @DateColumn({ name: 'ends_on', nullable: true }) endsOn!: string | null;
  @TextColumn({ name: 'place', length: 200, nullable: true }) place!: string | null;
  @IntColumn({ name: 'version', default: 1 }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
