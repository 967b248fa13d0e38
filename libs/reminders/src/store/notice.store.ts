import { Injectable } from '@nestjs/common';
import type { Reader } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';

interface TouchedRow {
  readonly enterprise: string;
  readonly ownerUnitId: string | null;
  readonly responsibleUserId: string | null;
  readonly on: BusinessDate;
}

interface AnsweredRow {
  readonly enterprise: string;
  readonly unitId: string;
  readonly askedOwnerUnitId: string;
  readonly askedBy: string;
  readonly asked: 'join' | 'transfer';
  readonly state: 'accepted' | 'declined';
  readonly answeredFor: 'owner' | 'office';
}

interface SettledRow {
  readonly enterprise: string;
  readonly ownerUnitId: string;
  readonly unitId: string;
  readonly state: 'kept' | 'transferred';
}

interface NamedRow {
  readonly name: string;
  readonly ownerUnitId: string | null;
}

/** What notices say, and of whose. */
@Injectable()
export class NoticeStore {
  touched(reader: Reader, evidenceId: string): Promise<TouchedRow | undefined> {
    return this.one<TouchedRow>(reader.sql<TouchedRow>`
      SELECT e.name AS enterprise, e.owner_unit_id AS "ownerUnitId", e.responsible_user_id AS "responsibleUserId",
             v.happened_on AS "on"
        FROM evidence v JOIN enterprise e ON e.id = v.enterprise_id WHERE v.id = ${evidenceId}`);
  }

  /** Nothing of one that is open, was taken back, or came to nothing. */
  answered(reader: Reader, requestId: string): Promise<AnsweredRow | undefined> {
    return this.one<AnsweredRow>(reader.sql<AnsweredRow>`
      SELECT e.name AS enterprise, r.unit_id AS "unitId", r.asked_owner_unit_id AS "askedOwnerUnitId", r.asked_by AS "askedBy", r.kind AS asked, r.state,
             r.answered_for AS "answeredFor"
        FROM ownership_request r JOIN enterprise e ON e.id = r.enterprise_id
       WHERE r.id = ${requestId} AND r.state IN ('accepted', 'declined')`);
  }

  settled(reader: Reader, collisionId: string): Promise<SettledRow | undefined> {
    return this.one<SettledRow>(reader.sql<SettledRow>`
      SELECT e.name AS enterprise, c.owner_unit_id AS "ownerUnitId", c.unit_id AS "unitId", c.state
        FROM ownership_collision c JOIN enterprise e ON e.id = c.enterprise_id
       WHERE c.id = ${collisionId} AND c.state IN ('kept', 'transferred')`);
  }

  named(reader: Reader, enterpriseId: string): Promise<NamedRow | undefined> {
    return this.one<NamedRow>(
      reader.sql<NamedRow>`SELECT name, owner_unit_id AS "ownerUnitId" FROM enterprise WHERE id = ${enterpriseId}`,
    );
  }

  private async one<Row>(rows: Promise<Row[]>): Promise<Row | undefined> {
    return (await rows)[0];
  }
}
