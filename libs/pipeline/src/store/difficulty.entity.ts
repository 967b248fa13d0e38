import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

/** A difficulty (难点问题) of a signed project: whose it is, by when, and how high it went. */
@Entity('difficulty')
@Index('ix_difficulty_project', ['projectId'])
@Index('ix_difficulty_due', ['state', 'dueOn'])
@Index('ix_difficulty_owner', ['ownerUnitId', 'state', 'dueOn'])
@Check('ck_difficulty_level', `level IN ('unit', 'office', 'city_leader')`)
@Check('ck_difficulty_state', `state IN ('open', 'resolved')`)
@Check('ck_difficulty_resolved', `(state = 'resolved') = (resolved_on IS NOT NULL)`)
export class DifficultyEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_difficulty' }) id!: string;
  @ForeignKey('project', 'id', { name: 'fk_difficulty_project' })
  @RefColumn({ name: 'project_id' })
  projectId!: string;
  @TextColumn({ name: 'kind', length: 32 }) kind!: string;
  @TextColumn({ name: 'title', length: 200 }) title!: string;
  @TextColumn({ name: 'detail', nullable: true }) detail!: string | null;
  @DateColumn({ name: 'raised_on' }) raisedOn!: string;
  @TextColumn({ name: 'level', length: 16 }) level!: string;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @RefColumn({ name: 'owner_unit_id' }) ownerUnitId!: string;
  /** The leader to whom it was escalated; null: to whichever leader takes it up. */
  @RefColumn({ name: 'leader_id', nullable: true }) leaderId!: string | null;
  @DateColumn({ name: 'due_on' }) dueOn!: string;
  @DateColumn({ name: 'resolved_on', nullable: true }) resolvedOn!: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** One step: who, when, what, and how the difficulty stood after it. Reports as of a past instant read the last one. */
@Entity('difficulty_step')
@Index('ux_difficulty_step_ordinal', ['difficultyId', 'ordinal'], { unique: true })
@Index('ix_difficulty_step_recorded', ['recordedAt'])
@Check('ck_difficulty_step_level', `level IN ('unit', 'office', 'city_leader')`)
@Check('ck_difficulty_step_state', `state IN ('open', 'resolved')`)
export class DifficultyStepEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_difficulty_step' }) id!: string;
  @ForeignKey('difficulty', 'id', { name: 'fk_difficulty_step_difficulty' })
  @RefColumn({ name: 'difficulty_id' })
  difficultyId!: string;
  @IntColumn({ name: 'ordinal' }) ordinal!: number;
  @TextColumn({ name: 'action', length: 16 }) action!: string;
  @TextColumn({ name: 'level', length: 16 }) level!: string;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @RefColumn({ name: 'owner_unit_id' }) ownerUnitId!: string;
  @DateColumn({ name: 'due_on' }) dueOn!: string;
  @DateColumn({ name: 'resolved_on', nullable: true }) resolvedOn!: string | null;
  @TextColumn({ name: 'text', nullable: true }) text!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
