import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '#libs/database';

/** What a signed project has to reach by a day, and which unit answers for it. */
@Entity('milestone')
@Index('ux_milestone_project_code', ['projectId', 'code'], {
  unique: true,
  where: `code IS NOT NULL AND state <> 'cancelled'`,
})
@Index('ix_milestone_project', ['projectId'])
@Index('ix_milestone_due', ['state', 'dueOn'])
@Index('ix_milestone_day', ['dueOn', 'id'])
@Index('ix_milestone_unit', ['unitId', 'state', 'dueOn'])
@Check('ck_milestone_state', `state IN ('open', 'done', 'cancelled')`)
@Check('ck_milestone_done', `(state = 'done') = (done_on IS NOT NULL)`)
export class MilestoneEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_milestone' }) id!: string;
  @ForeignKey('project', 'id', { name: 'fk_milestone_project' })
  @RefColumn({ name: 'project_id' })
  projectId!: string;
  /** That of a template; null: a milestone of this project alone. */
  @TextColumn({ name: 'code', length: 32, nullable: true }) code!: string | null;
  @TextColumn({ name: 'name', length: 200 }) name!: string;
  @DateColumn({ name: 'due_on' }) dueOn!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @DateColumn({ name: 'done_on', nullable: true }) doneOn!: string | null;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** What was done to a milestone, and how it stood after it. */
@Entity('milestone_step')
@Index('ix_milestone_step_milestone', ['milestoneId', 'recordedAt'])
export class MilestoneStepEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_milestone_step' }) id!: string;
  @ForeignKey('milestone', 'id', { name: 'fk_milestone_step_milestone' })
  @RefColumn({ name: 'milestone_id' })
  milestoneId!: string;
  @TextColumn({ name: 'action', length: 16 }) action!: string;
  @DateColumn({ name: 'due_on' }) dueOn!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  @TextColumn({ name: 'state', length: 16 }) state!: string;
  @DateColumn({ name: 'done_on', nullable: true }) doneOn!: string | null;
  @TextColumn({ name: 'reason', nullable: true }) reason!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}
