import { Injectable } from '@nestjs/common';
import { Database, sql } from '#libs/database';
import type { Actor } from '#libs/http';
import { type BusinessDate, endOfDay, startOfDay } from '#libs/kernel';
import { FindUnits, permit } from '#libs/organisation';
import { RULES, type RuleCode } from './domain/rules.js';

export interface Unreached {
  readonly reminderId: string;
  readonly rule: RuleCode;
  readonly ruleName: { readonly zh: string; readonly en: string };
  readonly enterpriseName: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly userId: string | null;
  readonly userName: string | null;
  /** Where it failed: nobody was there, or a channel did not take it. */
  readonly channel: string | null;
  /** A `MissedReason`, or why a channel gave up. */
  readonly reason: string;
  readonly toldUserIds: readonly string[];
}

const MOST = 1_000;

/** The daily list of who was not reached, and why (reminders.md, "What the scheduler sees"). */
@Injectable()
export class ReadUnreached {
  constructor(
    private readonly database: Database,
    private readonly units: FindUnits,
  ) {}

  async on(
    actor: Actor,
    day: BusinessDate,
  ): Promise<{ readonly on: BusinessDate; readonly items: readonly Unreached[] }> {
    permit(actor, 'unreached.read');
    const { reader } = this.database;
    const missed = await reader.run<Row & { toldUserIds: string }>(sql`
      SELECT m.reminder_id AS "reminderId", r.rule, e.name AS "enterpriseName", m.unit_id AS "unitId", m.user_id AS "userId",
             u.name AS "userName", m.reason, m.told_user_ids AS "toldUserIds"
        FROM reminder_missed m JOIN reminder r ON r.id = m.reminder_id LEFT JOIN enterprise e ON e.id = r.enterprise_id
        LEFT JOIN app_user u ON u.id = m.user_id
       WHERE m.missed_on = ${day} ORDER BY m.id LIMIT ${MOST}`);
    const dead = await reader.run<Row & { channel: string; recipient: string }>(sql`
      SELECT d.reminder_id AS "reminderId", r.rule, e.name AS "enterpriseName", d.recipient, d.recipient_user_id AS "userId",
             u.name AS "userName", COALESCE(d.reason_code, 'failed') AS reason, d.channel
        FROM delivery d JOIN reminder r ON r.id = d.reminder_id LEFT JOIN enterprise e ON e.id = r.enterprise_id
        LEFT JOIN app_user u ON u.id = d.recipient_user_id
       WHERE d.state = 'failed' AND d.failed_at BETWEEN ${startOfDay(day)} AND ${endOfDay(day)} ORDER BY d.id LIMIT ${MOST}`);
    const names = new Map((await this.units.all()).map(({ id, name }) => [id, name]));
    const named = ({ rule }: Row) => ({ ruleName: { zh: RULES[rule].zh, en: RULES[rule].en } });
    return {
      on: day,
      items: [
        ...missed.map(({ toldUserIds, ...row }) => ({
          ...row,
          ...named(row),
          unitName: names.get(row.unitId ?? '') ?? null,
          channel: null,
          toldUserIds: JSON.parse(toldUserIds) as string[],
        })),
        ...dead.map(({ recipient, ...row }) => ({
          ...row,
          ...named(row),
          unitId: row.userId === null ? recipient : null,
          unitName: row.userId === null ? (names.get(recipient) ?? null) : null,
          toldUserIds: [],
        })),
      ],
    };
  }
}

type Row = Omit<Unreached, 'ruleName' | 'unitName' | 'channel' | 'toldUserIds'>;
