import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import { EnterpriseEntity } from './enterprise.entity.js';

/** Personal data: leaves the store unmasked only to who reveals it. */
@Entity('contact_person')
@Index('ix_contact_person_enterprise', ['enterpriseId', 'recordedAt'])
export class ContactPersonEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_contact_person' }) id!: string;
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_contact_person_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @TextColumn({ name: 'name' }) name!: string;
  @TextColumn({ name: 'title', nullable: true }) title?: string | null;
  @JsonColumn({ name: 'phones' }) phones!: readonly string[];
  @TextColumn({ name: 'wechat', nullable: true }) wechat?: string | null;
  @TextColumn({ name: 'email', nullable: true }) email?: string | null;
  @TextColumn({ name: 'decision_role', length: 32, nullable: true }) decisionRole?: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
  /** Nothing of the person is kept since. */
  @InstantColumn({ name: 'erased_at', nullable: true }) erasedAt?: number | null;
}
