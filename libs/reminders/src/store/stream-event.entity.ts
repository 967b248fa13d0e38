import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, JsonColumn, RefColumn, TextColumn } from '#libs/database';
import type { StreamAudience, StreamKind } from '../domain/stream.js';

/** What open pages are told; kept for a while, so that a page that was cut off can catch up. */
@Entity('stream_event')
@Index('ix_stream_event_place', ['recordedAt', 'id'])
@Index('ix_stream_event_subject', ['subjectId', 'recordedAt'])
export class StreamEventEntity {
  @PrimaryColumn({ type: 'varchar', length: 36, primaryKeyConstraintName: 'pk_stream_event' }) id!: string;
  @TextColumn({ name: 'kind', length: 16 }) kind!: StreamKind;
  @RefColumn({ name: 'subject_id', nullable: true }) subjectId!: string | null;
  @JsonColumn({ name: 'audience' }) audience!: StreamAudience;
  @JsonColumn({ name: 'data' }) data!: Readonly<Record<string, unknown>>;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: number;
}
