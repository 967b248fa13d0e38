import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn, YuanColumn } from '#libs/database';
import type { RuleSetDefinition } from '../domain/rule-set.js';

/** 口径: which figures are published, and what counts, from a day to a day. */
@Entity('rule_set')
@Index('ux_rule_set_key', ['key', 'version'], { unique: true })
export class RuleSetEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_rule_set' }) id!: string;
  @TextColumn({ name: 'key', length: 64 }) key!: string;
  @TextColumn({ name: 'name', length: 200 }) name!: string;
  @TextColumn({ name: 'document', length: 500 }) document!: string;
  @DateColumn({ name: 'valid_from', nullable: true }) validFrom!: string | null;
  @DateColumn({ name: 'valid_to', nullable: true }) validTo!: string | null;
  @JsonColumn({ name: 'definition' }) definition!: RuleSetDefinition;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** A target of a year; a new version revises it, the old one stays for what was reported. */
@Entity('target')
@Index('ux_target_version', ['year', 'figure', 'scope', 'scopeRef', 'version'], { unique: true })
@Check('ck_target_scope', `scope IN ('city', 'kind', 'unit')`)
@Check('ck_target_unit', `unit IN ('yuan', 'percent', 'count')`)
export class TargetEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_target' }) id!: string;
  @IntColumn({ name: 'year' }) year!: number;
  @TextColumn({ name: 'figure', length: 64 }) figure!: string;
  @TextColumn({ name: 'scope', length: 8 }) scope!: string;
  /** A unit's id or a kind; empty for the city. */
  @TextColumn({ name: 'scope_ref', length: 36 }) scopeRef!: string;
  /** Yuan, percent or a count. */
  @YuanColumn({ name: 'value' }) value!: number;
  @TextColumn({ name: 'unit', length: 8 }) unit!: string;
  @TextColumn({ name: 'document', length: 500, nullable: true }) document!: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
