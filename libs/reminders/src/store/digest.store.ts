import { Injectable } from '@nestjs/common';
import { type Reader, raw, type Sql, sql } from '#libs/database';
import type { BusinessDate } from '#libs/kernel';
import type { DigestCounts, DigestPeriod } from '../domain/digest.js';
import type { Reminder, ReminderState } from '../domain/reminder.js';
import { ReminderStore } from './reminder.store.js';

/** What a unit's digest tells of. */
@Injectable()
export class DigestStore {
  constructor(private readonly reminders: ReminderStore) {}

  async counts(reader: Reader, unitId: string, { today, since }: DigestPeriod): Promise<DigestCounts> {
    const [row] = await reader.run<DigestCounts>(sql`
      SELECT (SELECT COUNT(*) FROM reminder r WHERE ${ofUnit(unitId)} AND ${DUE_TODAY(today)}) AS "dueToday",
             (SELECT COUNT(*) FROM reminder r WHERE ${ofUnit(unitId)} AND ${OVERDUE(today)}) AS overdue,
             (SELECT COUNT(*) FROM reminder r WHERE ${ofUnit(unitId)} AND r.state = ${SILENT}) AS silent,
             (SELECT COUNT(*) FROM enterprise e WHERE e.owner_unit_id = ${unitId} AND e.owner_since > ${since}) AS "newEnterprises",
             (SELECT COUNT(*) FROM project p WHERE p.recorded_at > ${since} AND (p.lead_unit_id = ${unitId} OR p.county_id = ${unitId})
                AND EXISTS (SELECT 1 FROM evidence v WHERE v.project_id = p.id AND v.basis = 'entry')) AS "newProjects"`);
    return row ?? { dueToday: 0, overdue: 0, silent: 0, newEnterprises: 0, newProjects: 0 };
  }

  dueToday(reader: Reader, unitId: string, today: BusinessDate, limit: number): Promise<Reminder[]> {
    return this.reminders.read(
      reader,
      sql`WHERE ${ofUnit(unitId)} AND ${DUE_TODAY(today)} ORDER BY r.due_on, r.id LIMIT ${limit}`,
    );
  }

  overdue(reader: Reader, unitId: string, today: BusinessDate, limit: number): Promise<Reminder[]> {
    return this.reminders.read(
      reader,
      sql`WHERE ${ofUnit(unitId)} AND ${OVERDUE(today)} ORDER BY r.due_on, r.id LIMIT ${limit}`,
    );
  }
}

const SILENT: ReminderState = 'silent';
const NO_DIGEST = raw(`r.rule NOT IN ('digest_daily', 'digest_weekly', 'manual')`);

function ofUnit(unitId: string): Sql {
  return sql`(r.unit_id = ${unitId} OR r.second_unit_id = ${unitId}) AND ${NO_DIGEST}`;
}

const DUE_TODAY = (today: BusinessDate): Sql =>
  sql`((r.state IN ('waiting', 'open') AND r.due_on = ${today}) OR (r.state = 'snoozed' AND r.snoozed_until = ${today}))`;
const OVERDUE = (today: BusinessDate): Sql => sql`r.state = 'open' AND r.due_on < ${today}`;
