import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, TextColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/** The core of a name with one character left out: a typing error of it shares one, or is one. */
@Entity('enterprise_typo_key')
@Index('ix_enterprise_typo_key_enterprise', ['enterpriseId'])
export class EnterpriseTypoKeyEntity {
  @PrimaryColumn({
    name: 'typo_key',
    type: 'varchar',
    length: 200,
    primaryKeyConstraintName: 'pk_enterprise_typo_key',
  })
  typoKey!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_typo_key_enterprise' })
  @PrimaryColumn({
    name: 'enterprise_id',
    type: 'varchar',
    length: 36,
    primaryKeyConstraintName: 'pk_enterprise_typo_key',
  })
  enterpriseId!: string;
}

/** Two enterprises that look alike and are two, as a person has said. */
@Entity('enterprise_distinction')
@Index('ux_enterprise_distinction', ['oneId', 'otherId'], { unique: true })
@Check('ck_enterprise_distinction_order', 'one_id < other_id')
export class EnterpriseDistinctionEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_enterprise_distinction' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_distinction_one' })
  @RefColumn({ name: 'one_id' })
  oneId!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_enterprise_distinction_other' })
  @RefColumn({ name: 'other_id' })
  otherId!: string;
  @TextColumn({ name: 'note', nullable: true }) note!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
