import { Check, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, TextColumn } from '#libs/database';
import type { UnitCounts } from '../domain/structure.js';

/** The one city of this database. */
@Entity('city')
@Check('ck_city_only_one', 'id = 1')
export class CityEntity {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_city' }) id!: number;
  @TextColumn({ name: 'name', length: 100 }) name!: string;
  @TextColumn({ name: 'area_code', length: 6, nullable: true }) areaCode!: string | null;
  /** What tells it from another city of the same name, e.g. the reference city of a seed. */
  @TextColumn({ name: 'identity', length: 100 }) identity!: string;
  @JsonColumn({ name: 'declared', nullable: true }) declared!: UnitCounts | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}
