import { Entity, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, FlagColumn, InstantColumn, JsonColumn, RefColumn, TextColumn, YuanColumn } from '#libs/database';
import type { Uncounted } from '../domain/figure-lines.js';

/** What is counted of a project, from `countedFrom` to `countedTo`. Rows are ended, never changed: a report as of any past instant is the same query. */
@Entity('figure_entry')
@Index('ix_figure_entry_counted', ['on', 'factKind', 'countedFrom', 'countedTo'])
@Index('ix_figure_entry_project', ['projectId', 'countedTo'])
@Index('ix_figure_entry_event', ['eventId'], { where: 'event_id IS NOT NULL' })
export class FigureEntryEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_figure_entry' }) id!: string;
  @TextColumn({ name: 'fact_kind', length: 16 }) factKind!: string;
  @RefColumn({ name: 'fact_id' }) factId!: string;
  @RefColumn({ name: 'project_id' }) projectId!: string;
  @RefColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @DateColumn({ name: 'happened_on' }) on!: string;
  /** The unit's share; null while foreign money has no rate. */
  @YuanColumn({ name: 'amount_yuan', nullable: true }) amountYuan!: number | null;
  /** Whom the credit view counts; null: unassigned. */
  @RefColumn({ name: 'unit_id', nullable: true }) unitId!: string | null;
  /** One line of a fact leads: whole counts are counted by it. */
  @FlagColumn({ name: 'is_lead' }) isLead!: boolean;
  @RefColumn({ name: 'county_id', nullable: true }) countyId!: string | null;
  @RefColumn({ name: 'industry_task_force_id', nullable: true }) industryTaskForceId!: string | null;
  @RefColumn({ name: 'enterprise_task_force_id', nullable: true }) enterpriseTaskForceId!: string | null;
  @FlagColumn({ name: 'manufacturing' }) manufacturing!: boolean;
  @FlagColumn({ name: 'first_investment' }) firstInvestment!: boolean;
  @TextColumn({ name: 'chain', length: 64, nullable: true }) chain!: string | null;
  @TextColumn({ name: 'chain_position', length: 16 }) chainPosition!: string;
  /** `|a|b|`: found by LIKE on both databases. */
  @TextColumn({ name: 'honours', length: 255 }) honours!: string;
  @RefColumn({ name: 'event_id', nullable: true }) eventId!: string | null;
  @JsonColumn({ name: 'uncounted', nullable: true }) uncounted!: Uncounted | null;
  @InstantColumn({ name: 'counted_from' }) countedFrom!: number;
  @InstantColumn({ name: 'counted_to', nullable: true }) countedTo!: number | null;
}
