import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

@Entity('introducer')
@Index('ix_introducer_name_key', ['nameKey', 'id'])
@Index('ux_introducer_kind_name_key', ['kind', 'nameKey'], { unique: true, where: `kind <> 'person'` })
@Check('ck_introducer_kind', `kind IN ('association', 'agency', 'firm', 'person')`)
export class IntroducerEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_introducer' }) id!: string;
  @TextColumn({ name: 'kind', length: 16 }) kind!: string;
  @TextColumn({ name: 'name' }) name!: string;
  @TextColumn({ name: 'name_key' }) nameKey!: string;
  @TextColumn({ name: 'area_code', length: 6, nullable: true }) areaCode?: string | null;
  @TextColumn({ name: 'note', nullable: true }) note?: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
