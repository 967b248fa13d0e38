import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  DateColumn,
  FlagColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  YuanColumn,
} from '#libs/database';
import type { Share } from '../domain/dossier.js';

@Entity('project')
@Index('ix_project_enterprise', ['enterpriseId'])
@Index('ix_project_lead_unit', ['leadUnitId', 'status'])
@Index('ix_project_county', ['countyId', 'status'])
@Index('ix_project_chain', ['chain'])
export class ProjectEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_project' }) id!: string;
  /** The principal investor. */
  @ForeignKey('enterprise', 'id', { name: 'fk_project_enterprise' })
  @RefColumn({ name: 'enterprise_id' })
  enterpriseId!: string;
  @TextColumn({ name: 'name', length: 200 }) name!: string;
  @TextColumn({ name: 'industry_code', length: 8, nullable: true }) industryCode!: string | null;
  @TextColumn({ name: 'chain', length: 64, nullable: true }) chain!: string | null;
  @TextColumn({ name: 'chain_position', length: 16 }) chainPosition!: string;
  @FlagColumn({ name: 'manufacturing', nullable: true }) manufacturing!: boolean | null;
  @FlagColumn({ name: 'first_investment', nullable: true }) firstInvestment!: boolean | null;
  @JsonColumn({ name: 'honours' }) honours!: readonly string[];
  @FlagColumn({ name: 'may_publish' }) mayPublish!: boolean;
  @YuanColumn({ name: 'fixed_assets_yuan', nullable: true }) fixedAssetsYuan!: number | null;
  @TextColumn({ name: 'screening', length: 500, nullable: true }) screening!: string | null;
  @TextColumn({ name: 'park_id', length: 64, nullable: true }) parkId!: string | null;
  @RefColumn({ name: 'event_id', nullable: true }) eventId!: string | null;
  /** Follows from its facts; stored so that it can be found. */
  @TextColumn({ name: 'status', length: 16 }) status!: string;
  @RefColumn({ name: 'lead_unit_id', nullable: true }) leadUnitId!: string | null;
  @RefColumn({ name: 'county_id', nullable: true }) countyId!: string | null;
  @RefColumn({ name: 'industry_task_force_id', nullable: true }) industryTaskForceId!: string | null;
  @RefColumn({ name: 'enterprise_task_force_id', nullable: true }) enterpriseTaskForceId!: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

@Entity('project_investor')
@Index('ux_project_investor', ['projectId', 'enterpriseId'], { unique: true, where: 'ended_at IS NULL' })
@Index('ix_project_investor_enterprise', ['enterpriseId'])
export class ProjectInvestorEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_project_investor' }) id!: string;
  @ForeignKey('project', 'id', { name: 'fk_project_investor_project' })
  @RefColumn({ name: 'project_id' })
  projectId!: string;
  @RefColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @IntColumn({ name: 'percent', nullable: true }) percent!: number | null;
  @IntColumn({ name: 'ordinal' }) ordinal!: number;
  @FlagColumn({ name: 'principal' }) principal!: boolean;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  /** An enterprise that was merged invests no more; its survivor does. */
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: number | null;
}

/** The units of a project in one dimension, from a day on; ended rows stay, for what was believed. */
@Entity('project_term')
@Index('ix_project_term_project', ['projectId', 'recordedAt'])
@Check('ck_project_term_dimension', `dimension IN ('credit', 'county', 'industry_task_force', 'enterprise_task_force')`)
export class ProjectTermEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_project_term' }) id!: string;
  @ForeignKey('project', 'id', { name: 'fk_project_term_project' })
  @RefColumn({ name: 'project_id' })
  projectId!: string;
  @TextColumn({ name: 'dimension', length: 32 }) dimension!: string;
  @DateColumn({ name: 'valid_from', nullable: true }) validFrom!: string | null;
  @JsonColumn({ name: 'shares' }) shares!: readonly Share[];
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: number | null;
}
