import type { Schemas } from '../../shared/api/client';

export type Rule = Schemas['RuleDto'];
export type RuleEdit = Schemas['EditRuleDto'];

export function editOf({ code, version, enabled, due, repeatEvery, hour, escalates }: Rule): RuleEdit {
  return { code, version, enabled, due: [...due], repeatEvery, hour, escalates: escalates.map((one) => ({ ...one })) };
}
