import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

const KINDS = `kind IN ('county', 'industry_task_force', 'enterprise_task_force', 'field_team', 'office', 'department')`;

@Entity('unit')
@Index('ux_unit_code', ['code'], { unique: true })
@Check('ck_unit_kind', KINDS)
export class UnitEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_unit' }) id!: string;
  @TextColumn({ name: 'code', length: 32 }) code!: string;
  @TextColumn({ name: 'kind', length: 32 }) kind!: string;
  @TextColumn({ name: 'area_code', length: 6, nullable: true }) areaCode!: string | null;
  /** A field team's station. */
  @TextColumn({ name: 'region', length: 64, nullable: true }) region!: string | null;
  @TextColumn({ name: 'station_city', length: 64, nullable: true }) stationCity!: string | null;
  @TextColumn({ name: 'focus', length: 200, nullable: true }) focus!: string | null;
  @IntColumn({ name: 'headcount', nullable: true }) headcount!: number | null;
  @DateColumn({ name: 'active_from', nullable: true }) activeFrom!: string | null;
  /** The last day. */
  @DateColumn({ name: 'active_to', nullable: true }) activeTo!: string | null;
  @RefColumn({ name: 'successor_id', nullable: true }) successorId!: string | null;
  /** When what was open passed to the successor. */
  @InstantColumn({ name: 'passed_on_at', nullable: true }) passedOnAt!: number | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** First and last day of a unit as they were recorded; the latest is what the unit itself says. */
@Entity('unit_span')
@Index('ix_unit_span_unit', ['unitId'])
export class UnitSpanEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_unit_span' }) id!: string;
  @ForeignKey('unit', 'id', { name: 'fk_unit_span_unit' })
  @RefColumn({ name: 'unit_id' })
  unitId!: string;
  @DateColumn({ name: 'active_from', nullable: true }) activeFrom!: string | null;
  @DateColumn({ name: 'active_to', nullable: true }) activeTo!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}

/** A unit's name from a day on. */
@Entity('unit_name')
@Index('ix_unit_name_unit', ['unitId'])
export class UnitNameEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_unit_name' }) id!: string;
  @ForeignKey('unit', 'id', { name: 'fk_unit_name_unit' })
  @RefColumn({ name: 'unit_id' })
  unitId!: string;
  @TextColumn({ name: 'name', length: 100 }) name!: string;
  @DateColumn({ name: 'valid_from', nullable: true }) validFrom!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}
