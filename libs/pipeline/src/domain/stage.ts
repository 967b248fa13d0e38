/** domain.md §4. The order of this list is the rule. */
export const STAGES = ['contacted', 'visited', 'intent', 'signed', 'funds_in_place'] as const;
export type Stage = (typeof STAGES)[number];

/** Steps of the enterprise; the rest are steps of each project. */
export const ENTERPRISE_STAGES = ['contacted', 'visited'] as const satisfies readonly Stage[];
/** What may be waived: funds are the end of it. */
export const WAIVABLE_STAGES = ['contacted', 'visited', 'intent', 'signed'] as const satisfies readonly Stage[];
export type WaivableStage = (typeof WAIVABLE_STAGES)[number];

export function isEnterpriseStage(stage: Stage): boolean {
  return stage === 'contacted' || stage === 'visited';
}

export function stagesBefore(stage: Stage): readonly Stage[] {
  return STAGES.slice(0, STAGES.indexOf(stage));
}

/** Contact activities by a unit: evidence of `contacted`. Not a note, not an inbound visit. */
const CONTACT_KINDS = ['call', 'message', 'email', 'meeting', 'outbound_visit', 'event'] as const;
export const ACTIVITY_KINDS = [...CONTACT_KINDS, 'inbound_visit', 'note'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export type FactKind =
  | ActivityKind
  | 'intent'
  | 'contract'
  | 'amendment'
  | 'progress'
  | 'termination'
  | 'receipt'
  | 'reversal'
  | 'waiver';

/** Which stage a kind of fact is evidence of; null: of none. A waiver names the stage itself. */
export const STAGE_OF_KIND: Readonly<Record<Exclude<FactKind, 'waiver'>, Stage | null>> = {
  call: 'contacted',
  message: 'contacted',
  email: 'contacted',
  meeting: 'contacted',
  outbound_visit: 'contacted',
  event: 'contacted',
  inbound_visit: 'visited',
  note: null,
  intent: 'intent',
  contract: 'signed',
  amendment: null,
  progress: null,
  termination: null,
  receipt: 'funds_in_place',
  reversal: null,
};
