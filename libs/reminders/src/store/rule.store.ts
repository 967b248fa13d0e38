import { Injectable } from '@nestjs/common';
import { type Reader, sql, type Transaction } from '#libs/database';
import { type Instant, newId } from '#libs/kernel';
import type { RuleCode, RuleParameters } from '../domain/rules.js';
import { ReminderRuleEntity } from './reminder.entity.js';

export interface RuleEdit {
  readonly code: RuleCode;
  readonly version: number;
  readonly parameters: RuleParameters;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

@Injectable()
export class RuleStore {
  /** The latest version of every rule that somebody edited. */
  async latest(reader: Reader): Promise<RuleEdit[]> {
    const rows = await reader.run<Omit<RuleEdit, 'parameters'> & { parameters: string }>(sql`
      SELECT r.code, r.version, r.parameters, r.recorded_at AS "recordedAt", r.recorded_by AS "recordedBy" FROM reminder_rule r
       WHERE NOT EXISTS (SELECT 1 FROM reminder_rule l WHERE l.code = r.code AND l.version > r.version)`);
    return rows.map(({ parameters, ...row }) => ({ ...row, parameters: JSON.parse(parameters) as RuleParameters }));
  }

  async add(tx: Transaction, { parameters, ...edit }: Omit<RuleEdit, 'recordedAt'>): Promise<void> {
    await tx.insert(ReminderRuleEntity, {
      id: newId(),
      ...edit,
      parameters: { ...parameters },
      recordedAt: tx.recordedAt,
    });
  }
}
