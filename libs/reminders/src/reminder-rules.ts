import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '#libs/database';
import { type RuleCode, type RuleTable, rulesWith } from './domain/rules.js';
import { type RuleEdit, RuleStore } from './store/rule.store.js';

/** The rules in force, with the version of each; 0: as it comes with the product. */
export interface RulesInForce {
  readonly rules: RuleTable;
  readonly versions: ReadonlyMap<RuleCode, number>;
  readonly edits: ReadonlyMap<RuleCode, RuleEdit>;
}

@Injectable()
export class ReminderRules {
  constructor(
    private readonly database: Database,
    private readonly store: RuleStore,
  ) {}

  /** Within a unit of work give it, and what it changed is seen. */
  async current(reader: Reader = this.database.reader): Promise<RulesInForce> {
    const edits = await this.store.latest(reader);
    return {
      rules: rulesWith(edits.map(({ code, parameters }) => [code, parameters])),
      versions: new Map(edits.map(({ code, version }) => [code, version])),
      edits: new Map(edits.map((edit) => [edit.code, edit])),
    };
  }
}
