import { Injectable } from '@nestjs/common';
import { list, type Reader, type Sql, sql, type Transaction } from '#libs/database';
import type { Instant } from '#libs/kernel';
import { type Budget, NOTHING_SENT } from '../domain/robot-budget.js';

interface Row {
  robot: string;
  slots: string;
  blockedUntil: Instant | null;
}

/** What each robot sent lately, shared by all who send through it. */
@Injectable()
export class RobotBudgetStore {
  /** Locked in their order, so that no two wait for each other. */
  async lock(tx: Transaction, robots: readonly string[]): Promise<Map<string, Budget>> {
    const ordered = [...new Set(robots)].sort();
    if (ordered.length === 0) return new Map();
    for (const robot of ordered) {
      await tx.change(
        sql`INSERT INTO robot_budget (robot, slots) VALUES (${robot}, '[]') ON CONFLICT (robot) DO NOTHING`,
      );
    }
    return this.read(tx, sql`WHERE robot IN ${list(ordered)} ORDER BY robot${tx.forUpdate}`);
  }

  all(reader: Reader): Promise<Map<string, Budget>> {
    return this.read(reader, sql``);
  }

  async save(tx: Transaction, budgets: ReadonlyMap<string, Budget>): Promise<void> {
    for (const [robot, { slots, blockedUntil }] of budgets) {
      await tx.change(sql`
        UPDATE robot_budget SET slots = ${JSON.stringify(slots)}, blocked_until = ${blockedUntil} WHERE robot = ${robot}`);
    }
  }

  async block(tx: Transaction, robot: string, until: Instant): Promise<void> {
    const budget = (await this.lock(tx, [robot])).get(robot) ?? NOTHING_SENT;
    const blockedUntil = Math.max(budget.blockedUntil ?? 0, until) as Instant;
    await this.save(tx, new Map([[robot, { ...budget, blockedUntil }]]));
  }

  private async read(reader: Reader, which: Sql): Promise<Map<string, Budget>> {
    const rows = await reader.run<Row>(
      sql`SELECT robot, slots, blocked_until AS "blockedUntil" FROM robot_budget ${which}`,
    );
    return new Map(
      rows.map(({ robot, slots, blockedUntil }) => [robot, { slots: JSON.parse(slots) as Instant[], blockedUntil }]),
    );
  }
}
