import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { Database, type Transaction, UnitOfWork } from '#libs/database';
import { type Actor, Creations, Made } from '#libs/http';
import { commonProblems, newId } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { checkDefinition } from './domain/check-definition.js';
import { problems } from './domain/problems.js';
import { type RuleSet, type RuleSetGiven, RuleSetStore } from './store/rule-set.store.js';

/** Data files of the product. */
type ShippedRuleSet = 'guigang-2022' | 'reference-1';

@Injectable()
export class RuleSets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly creations: Creations,
    private readonly ruleSets: RuleSetStore,
    private readonly audit: AuditTrail,
  ) {}

  list(): Promise<RuleSet[]> {
    return this.ruleSets.all(this.database.reader);
  }

  /** A new one, or a new version of one. @throws rule_set_invalid */
  async create(actor: Actor, given: RuleSetGiven & { readonly id?: string }): Promise<Made<RuleSet>> {
    return this.unitOfWork.run(async (tx) => {
      permit(actor, 'rule_set.create');
      const reason = checkDefinition(given.definition);
      if (reason !== undefined) throw problems.rule_set_invalid({ reason });
      const { id, again } = await this.creations.begin(tx, actor, 'rule_set', given);
      if (!again) {
        await this.ruleSets.add(tx, actor.userId, id, given);
        await this.audit.record(tx, actor, {
          action: 'rule_set.create',
          subjectKind: 'rule_set',
          subjectId: id,
          changes: { key: given.key },
        });
      }
      const made = await this.ruleSets.find(tx, id);
      if (made === undefined) throw commonProblems.not_found();
      return new Made(made, again);
    });
  }

  /** Brings a shipped one, once: a bundle and the reference city each bring theirs. */
  async ensure(tx: Transaction, recordedBy: string, key: ShippedRuleSet): Promise<void> {
    if ((await this.ruleSets.find(tx, key)) !== undefined) return;
    const file = new URL(`rule-sets/${key}.json`, import.meta.url);
    await this.ruleSets.add(tx, recordedBy, newId(), JSON.parse(readFileSync(file, 'utf8')) as RuleSetGiven);
  }
}
