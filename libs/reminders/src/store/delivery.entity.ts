import { Entity, Index, PrimaryColumn } from 'typeorm';
import { FlagColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import type { Instant } from '#libs/kernel';
import type { ChannelCode, DeliveryState } from '../domain/delivery.js';

@Entity('delivery')
@Index('ux_delivery_key', ['reminderId', 'occurrence', 'channel', 'recipient'], { unique: true })
@Index('ix_delivery_planned', ['queue', 'nextAttemptAt'], { where: "state = 'planned'" })
@Index('ix_delivery_queued', ['queue', 'urgent', 'nextAttemptAt'], { where: "state = 'queued'" })
@Index('ix_delivery_recipient', ['channel', 'recipient', 'dueAt'], { where: "state = 'queued'" })
@Index('ix_delivery_due', ['dueAt', 'id'])
@Index('ix_delivery_failed', ['failedAt', 'id'], { where: "state = 'failed'" })
@Index('ix_delivery_open', ['queue', 'state'], { where: "state IN ('planned', 'held', 'queued')" })
@Index('ix_delivery_sent', ['queue', 'sentAt'], { where: 'sent_at IS NOT NULL' })
@Index('ix_delivery_inbox', ['recipientUserId', 'sentAt', 'id'], {
  where: "channel = 'inbox' AND sent_at IS NOT NULL",
})
@Index('ix_delivery_merged_into', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
export class DeliveryEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_delivery' }) id!: string;
  @RefColumn({ name: 'reminder_id' }) reminderId!: string;
  @IntColumn({ name: 'occurrence' }) occurrence!: number;
  @TextColumn({ name: 'channel', length: 16 }) channel!: ChannelCode;
  @TextColumn({ name: 'recipient', length: 320 }) recipient!: string;
  @RefColumn({ name: 'recipient_user_id', nullable: true }) recipientUserId!: string | null;
  @TextColumn({ name: 'queue', length: 32 }) queue!: string;
  @TextColumn({ name: 'state', length: 16 }) state!: DeliveryState;
  @FlagColumn({ name: 'urgent' }) urgent!: boolean;
  @InstantColumn({ name: 'due_at' }) dueAt!: Instant;
  @InstantColumn({ name: 'next_attempt_at' }) nextAttemptAt!: Instant;
  @IntColumn({ name: 'attempts' }) attempts!: number;
  /** The process and the attempt that carries it now; left behind by one that died. */
  @TextColumn({ name: 'claimed_by', length: 80, nullable: true }) claimedBy!: string | null;
  @InstantColumn({ name: 'claimed_until', nullable: true }) claimedUntil!: Instant | null;
  /** The place among the robot's sendings that is kept for it. */
  @InstantColumn({ name: 'slot_at', nullable: true }) slotAt!: Instant | null;
  /** An earlier attempt may have arrived (补发). */
  @FlagColumn({ name: 'repeat' }) repeat!: boolean;
  @FlagColumn({ name: 'late' }) late!: boolean;
  @TextColumn({ name: 'platform_code', length: 80, nullable: true }) platformCode!: string | null;
  @TextColumn({ name: 'reason_code', length: 80, nullable: true }) reasonCode!: string | null;
  @RefColumn({ name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @InstantColumn({ name: 'planned_at' }) plannedAt!: Instant;
  @InstantColumn({ name: 'queued_at', nullable: true }) queuedAt!: Instant | null;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt!: Instant | null;
  @InstantColumn({ name: 'failed_at', nullable: true }) failedAt!: Instant | null;
  @InstantColumn({ name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Instant | null;
  @InstantColumn({ name: 'cancelled_at', nullable: true }) cancelledAt!: Instant | null;
}

/** A queue that somebody paused, or had paused. */
@Entity('delivery_queue')
export class DeliveryQueueEntity {
  @PrimaryColumn({ type: 'varchar', length: 32, primaryKeyConstraintName: 'pk_delivery_queue' }) queue!: string;
  @InstantColumn({ name: 'paused_at', nullable: true }) pausedAt!: Instant | null;
  @RefColumn({ name: 'paused_by', nullable: true }) pausedBy!: string | null;
}

@Entity('robot_budget')
export class RobotBudgetEntity {
  @PrimaryColumn({ type: 'varchar', length: 340, primaryKeyConstraintName: 'pk_robot_budget' }) robot!: string;
  /** When it sent and will send, the earliest first; no more than its largest limit. */
  @JsonColumn({ name: 'slots' }) slots!: readonly Instant[];
  @InstantColumn({ name: 'blocked_until', nullable: true }) blockedUntil!: Instant | null;
}

/** One row: the installation's name in a Redis that others may use too. */
@Entity('queue_namespace')
export class QueueNamespaceEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_queue_namespace' }) name!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: Instant;
}
