import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { commonProblems, isoOf } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { checkParameters } from './domain/rule-parameters.js';
import { RULE_CODES, RULES, type Rule, type RuleCode, type RuleParameters } from './domain/rules.js';
import { PlanReminders } from './plan-reminders.js';
import { ReminderRules, type RulesInForce } from './reminder-rules.js';
import { RuleStore } from './store/rule.store.js';

export interface RuleView extends RuleParameters {
  readonly code: RuleCode;
  /** 0: as it comes with the product. */
  readonly version: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly subject: string;
  readonly days: Rule['days'];
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

export type RuleEditGiven = RuleParameters & { readonly code: RuleCode; readonly version: number };

/** The rules of reminders: each edit is a new version, and everything that is planned by it is planned anew. */
@Injectable()
export class ChangeReminderRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: ReminderRules,
    private readonly store: RuleStore,
    private readonly plan: PlanReminders,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<RuleView[]> {
    permit(actor, 'reminder_rule.read');
    return viewsOf(await this.rules.current());
  }

  /** @throws rule_days_wrong, rule_not_editable, version_conflict */
  async run(actor: Actor, { code, version, ...parameters }: RuleEditGiven): Promise<RuleView[]> {
    permit(actor, 'reminder_rule.change');
    checkParameters(code, parameters);
    return this.unitOfWork.run(async (tx) => {
      await tx.lockKeys(['reminder rules']);
      const before = await this.rules.current(tx);
      const known = before.versions.get(code) ?? 0;
      if (known !== version)
        throw commonProblems.version_conflict({ current: viewsOf(before).find((one) => one.code === code) });
      await this.store.add(tx, { code, version: version + 1, parameters, recordedBy: actor.userId });
      await this.plan.ofAll(tx);
      const { enabled, due, repeatEvery, hour, escalates } = before.rules[code];
      await this.audit.record(tx, actor, {
        action: 'reminder_rule.change',
        subjectKind: 'reminder_rule',
        changes: { code, parameters: [{ enabled, due, repeatEvery, hour, escalates }, parameters] },
      });
      return viewsOf(await this.rules.current(tx));
    });
  }
}

function viewsOf({ rules, versions, edits }: RulesInForce): RuleView[] {
  return RULE_CODES.map((code) => {
    const { enabled, due, repeatEvery, hour, escalates, subject, days } = rules[code];
    const edit = edits.get(code);
    return {
      code,
      version: versions.get(code) ?? 0,
      name: { zh: RULES[code].zh, en: RULES[code].en },
      subject,
      days,
      enabled,
      due,
      repeatEvery,
      hour,
      escalates,
      changedAt: edit === undefined ? null : isoOf(edit.recordedAt),
      changedBy: edit?.recordedBy ?? null,
    };
  });
}
