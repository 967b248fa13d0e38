import { Injectable } from '@nestjs/common';
import { type Reader, sql } from '#libs/database';
import { Clock, type Instant } from '#libs/kernel';

/** A dissolved unit whose open work has passed to its successor. */
export interface SucceededUnit {
  readonly unitId: string;
  readonly successorId: string;
  /** When it passed. */
  readonly at: Instant;
  /** The successor's lead, the longest there. */
  readonly leadId: string | null;
}

@Injectable()
export class Successions {
  constructor(private readonly clock: Clock) {}

  /** In the order in which they happened: a successor may be dissolved in turn. */
  all(reader: Reader): Promise<SucceededUnit[]> {
    const today = this.clock.today();
    return reader.run<SucceededUnit>(sql`
      SELECT d.id AS "unitId", d.successor_id AS "successorId", d.passed_on_at AS at,
             (SELECT g.user_id FROM user_grant g JOIN app_user u ON u.id = g.user_id
               WHERE g.unit_id = d.successor_id AND g.role = 'lead' AND g.ended_at IS NULL AND u.disabled_at IS NULL
                 AND (g.from_on IS NULL OR g.from_on <= ${today}) AND (g.to_on IS NULL OR g.to_on >= ${today})
               ORDER BY COALESCE(g.from_on, ''), g.user_id LIMIT 1) AS "leadId"
        FROM unit d WHERE d.passed_on_at IS NOT NULL AND d.successor_id IS NOT NULL ORDER BY d.passed_on_at, d.active_to`);
  }
}
