import { Injectable } from '@nestjs/common';
import { type Reader, sql } from '#libs/database';
import type { Role, UnitKind } from '#libs/http';
import type { BusinessDate } from '#libs/kernel';

/** Somebody who holds a role in a unit on a day. */
export interface Post {
  readonly userId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly role: Role;
}

@Injectable()
export class StaffStore {
  /** Everybody in office on the day; who is disabled holds nothing. In order of name, so that "the first" is always the same. */
  on(reader: Reader, day: BusinessDate): Promise<Post[]> {
    return reader.run<Post>(sql`
      SELECT g.user_id AS "userId", u.name, g.unit_id AS "unitId", n.kind AS "unitKind", g.role
        FROM user_grant g JOIN app_user u ON u.id = g.user_id JOIN unit n ON n.id = g.unit_id
       WHERE g.ended_at IS NULL AND u.disabled_at IS NULL
         AND (g.from_on IS NULL OR g.from_on <= ${day}) AND (g.to_on IS NULL OR g.to_on >= ${day})
       ORDER BY u.name, u.id, g.unit_id, g.role`);
  }
}
