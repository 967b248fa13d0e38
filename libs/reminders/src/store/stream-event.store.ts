import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type Instant, newId } from '#libs/kernel';
import type { StreamAudience, StreamKind, StreamPlace } from '../domain/stream.js';
import { StreamEventEntity } from './stream-event.entity.js';

export interface StreamEventGiven {
  readonly kind: StreamKind;
  readonly subjectId: string | null;
  readonly audience: StreamAudience;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface StreamEvent extends StreamPlace {
  readonly kind: StreamKind;
  readonly audience: StreamAudience;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Row extends Omit<StreamEvent, 'audience' | 'data'> {
  readonly audience: string;
  readonly data: string;
}

@Injectable()
export class StreamEventStore {
  async add(tx: Transaction, events: readonly StreamEventGiven[]): Promise<void> {
    await tx.insert(
      StreamEventEntity,
      events.map((event) => ({ id: newId(), ...event, recordedAt: tx.recordedAt })),
    );
  }

  /** In their order; the next after a place. */
  async after(reader: Reader, { recordedAt, id }: StreamPlace, limit: number): Promise<StreamEvent[]> {
    const rows = await reader.sql<Row>`
      SELECT id, kind, audience, data, recorded_at AS "recordedAt" FROM stream_event
       WHERE (recorded_at, id) > (${recordedAt}, ${id}) ORDER BY recorded_at, id LIMIT ${limit}`;
    return rows.map(({ audience, data, ...row }) => ({
      ...row,
      audience: JSON.parse(audience) as StreamAudience,
      data: JSON.parse(data) as StreamEvent['data'],
    }));
  }

  /** Who was last told of the subject. */
  async lastAudienceOf(reader: Reader, subjectId: string): Promise<StreamAudience | undefined> {
    const row = await reader.first<{ audience: string }>(sql`
      SELECT audience FROM stream_event WHERE subject_id = ${subjectId} ORDER BY recorded_at DESC LIMIT 1`);
    return row === undefined ? undefined : (JSON.parse(row.audience) as StreamAudience);
  }

  async forgetBefore(tx: Transaction, at: Instant): Promise<void> {
    await tx.change(sql`DELETE FROM stream_event WHERE recorded_at < ${at}`);
  }
}
