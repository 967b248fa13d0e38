import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateColumn, FlagColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import type { ReminderState } from '../domain/reminder.js';
import type { RuleCode, SubjectKind } from '../domain/rules.js';

/** What is to be remembered, about what, for whom, due when, in which state: the truth of which deliveries are sendings. */
@Entity('reminder')
@Index('ux_reminder_live', ['rule', 'subjectId'], { unique: true, where: 'closed_at IS NULL' })
@Index('ix_reminder_next', ['nextAt'], { where: 'next_at IS NOT NULL' })
@Index('ix_reminder_enterprise', ['enterpriseId'])
@Index('ix_reminder_subject', ['subjectId', 'rule'])
@Index('ix_reminder_user', ['userId', 'state', 'dueOn', 'id'])
@Index('ix_reminder_assigned', ['assignedUserId', 'state', 'dueOn', 'id'])
@Index('ix_reminder_unit', ['unitId', 'state', 'dueOn', 'id'])
@Index('ix_reminder_second_unit', ['secondUnitId', 'state', 'dueOn', 'id'])
@Index('ix_reminder_due', ['state', 'dueOn', 'id'])
@Check('ck_reminder_state', `state IN ('waiting', 'open', 'snoozed', 'silent', 'done', 'cancelled')`)
@Check('ck_reminder_closed', `(closed_at IS NULL) = (state IN ('waiting', 'open', 'snoozed', 'silent'))`)
@Check('ck_reminder_next', `(next_at IS NULL) = (next_place IS NULL)`)
export class ReminderEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_reminder' }) id!: string;
  @TextColumn({ name: 'rule', length: 32 }) rule!: RuleCode;
  @IntColumn({ name: 'rule_version' }) ruleVersion!: number;
  @TextColumn({ name: 'subject_kind', length: 32 }) subjectKind!: SubjectKind;
  @RefColumn({ name: 'subject_id' }) subjectId!: string;
  @RefColumn({ name: 'enterprise_id', nullable: true }) enterpriseId!: string | null;
  @RefColumn({ name: 'project_id', nullable: true }) projectId!: string | null;
  /** The day from which it counts. */
  @DateColumn({ name: 'base_on' }) on!: string;
  @FlagColumn({ name: 'advance' }) advance!: boolean;
  @JsonColumn({ name: 'detail' }) detail!: Readonly<Record<string, unknown>>;
  @RefColumn({ name: 'user_id', nullable: true }) userId!: string | null;
  @RefColumn({ name: 'assigned_user_id', nullable: true }) assignedUserId!: string | null;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  @RefColumn({ name: 'second_unit_id', nullable: true }) secondUnitId!: string | null;
  @TextColumn({ name: 'state', length: 16 }) state!: ReminderState;
  @DateColumn({ name: 'due_on' }) dueOn!: string;
  @IntColumn({ name: 'next_place', nullable: true }) nextPlace!: number | null;
  @InstantColumn({ name: 'next_at', nullable: true }) nextAt!: number | null;
  @IntColumn({ name: 'rung' }) rung!: number;
  @InstantColumn({ name: 'rung_at', nullable: true }) rungAt!: number | null;
  @DateColumn({ name: 'snoozed_until', nullable: true }) snoozedUntil!: string | null;
  @FlagColumn({ name: 'provisional' }) provisional!: boolean;
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt!: number | null;
  @RefColumn({ name: 'closed_by', nullable: true }) closedBy!: string | null;
}

/** What people did with a reminder, in order. */
@Entity('reminder_act')
@Index('ix_reminder_act_reminder', ['reminderId', 'recordedAt'])
@Check('ck_reminder_act_kind', `kind IN ('done', 'snooze', 'reassign', 'comment')`)
export class ReminderActEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_reminder_act' }) id!: string;
  @ForeignKey('reminder', 'id', { name: 'fk_reminder_act_reminder' })
  @RefColumn({ name: 'reminder_id' })
  reminderId!: string;
  @TextColumn({ name: 'kind', length: 16 }) kind!: string;
  @TextColumn({ name: 'text', nullable: true }) text!: string | null;
  @DateColumn({ name: 'until_on', nullable: true }) untilOn!: string | null;
  @RefColumn({ name: 'to_user_id', nullable: true }) toUserId!: string | null;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** A version of what a scheduler edited of a rule; the latest holds. */
@Entity('reminder_rule')
@Index('ux_reminder_rule_version', ['code', 'version'], { unique: true })
export class ReminderRuleEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_reminder_rule' }) id!: string;
  @TextColumn({ name: 'code', length: 32 }) code!: RuleCode;
  @IntColumn({ name: 'version' }) version!: number;
  @JsonColumn({ name: 'parameters' }) parameters!: Readonly<Record<string, unknown>>;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** What a unit's lead set: its quiet hours, its digests, and whom the lead names to be told beside them. */
@Entity('reminder_setting')
export class ReminderSettingEntity {
  @PrimaryColumn({ name: 'unit_id', type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_reminder_setting' })
  unitId!: string;
  @TextColumn({ name: 'quiet_from', length: 5 }) quietFrom!: string;
  @TextColumn({ name: 'quiet_to', length: 5 }) quietTo!: string;
  @FlagColumn({ name: 'quiet_days_off' }) quietDaysOff!: boolean;
  @FlagColumn({ name: 'digest_daily' }) digestDaily!: boolean;
  @FlagColumn({ name: 'digest_weekly' }) digestWeekly!: boolean;
  @JsonColumn({ name: 'named_user_ids' }) namedUserIds!: readonly string[];
  @IntColumn({ name: 'version' }) version!: number;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
}

/** Who should have been told and could not be, why, and who was told instead. */
@Entity('reminder_missed')
@Index('ux_reminder_missed', ['reminderId', 'occurrence', 'unitId', 'reason'], { unique: true })
@Index('ix_reminder_missed_day', ['missedOn', 'id'])
export class ReminderMissedEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_reminder_missed' }) id!: string;
  @RefColumn({ name: 'reminder_id' }) reminderId!: string;
  @IntColumn({ name: 'occurrence' }) occurrence!: number;
  @DateColumn({ name: 'missed_on' }) missedOn!: string;
  @RefColumn({ name: 'unit_id' }) unitId!: string;
  @RefColumn({ name: 'user_id', nullable: true }) userId!: string | null;
  @TextColumn({ name: 'reason', length: 32 }) reason!: string;
  @JsonColumn({ name: 'told_user_ids' }) toldUserIds!: readonly string[];
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}

/** What a scheduler composed. Its sendings are those of the reminder of the same id. */
@Entity('manual_message')
@Index('ix_manual_message_recorded', ['recordedAt', 'id'])
export class ManualMessageEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_manual_message' }) id!: string;
  @TextColumn({ name: 'title', length: 100 }) title!: string;
  @TextColumn({ name: 'body' }) body!: string;
  @JsonColumn({ name: 'about', nullable: true }) about!: Readonly<Record<string, unknown>> | null;
  @JsonColumn({ name: 'audience' }) audience!: Readonly<Record<string, unknown>>;
  @JsonColumn({ name: 'timing' }) timing!: Readonly<Record<string, unknown>>;
  @FlagColumn({ name: 'urgent' }) urgent!: boolean;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
  @RefColumn({ name: 'recorded_by' }) recordedBy!: string;
  @InstantColumn({ name: 'cancelled_at', nullable: true }) cancelledAt!: number | null;
}
