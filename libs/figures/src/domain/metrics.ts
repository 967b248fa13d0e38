import type { CountedKind } from './figure-lines.js';

/** How a figure is counted. */
export type Measure =
  /** Distinct enterprises with an activity of the stage in the period. */
  | {
      readonly of: 'activities';
      readonly stage: 'contacted' | 'visited';
      readonly count: 'touched' | 'credited' | 'events';
    }
  /** Whole projects with a fact of the kind in the period. */
  | { readonly of: 'projects'; readonly facts: readonly CountedKind[]; readonly count: 'projects' | 'yuan' }
  /** Distinct investors of projects signed in the period. */
  | { readonly of: 'investors' }
  /** By event, whatever the period. */
  | { readonly of: 'event'; readonly count: 'reached' | 'projects' | 'yuan' }
  | { readonly of: 'organisation'; readonly count: 'units' | 'units_by_kind' | 'staff' };

/** The figures of domain.md §6. Restrictions (manufacturing, honour, chain, event, kind of unit) are the rule set's. */
export const METRICS = {
  enterprises_contacted: { zh: '对接企业', measure: { of: 'activities', stage: 'contacted', count: 'touched' } },
  enterprises_contacted_credited: {
    zh: '首报对接企业',
    measure: { of: 'activities', stage: 'contacted', count: 'credited' },
  },
  contact_events: { zh: '对接次数', measure: { of: 'activities', stage: 'contacted', count: 'events' } },
  enterprises_visited: { zh: '来贵考察', measure: { of: 'activities', stage: 'visited', count: 'touched' } },
  enterprises_visited_credited: {
    zh: '首报来贵考察',
    measure: { of: 'activities', stage: 'visited', count: 'credited' },
  },
  visit_events: { zh: '来贵考察次数', measure: { of: 'activities', stage: 'visited', count: 'events' } },
  intent_projects: { zh: '意向项目', measure: { of: 'projects', facts: ['intent'], count: 'projects' } },
  intent_amount: { zh: '意向投资额', measure: { of: 'projects', facts: ['intent'], count: 'yuan' } },
  signed_projects: { zh: '新签约项目', measure: { of: 'projects', facts: ['contract'], count: 'projects' } },
  signed_amount: { zh: '合同投资额', measure: { of: 'projects', facts: ['contract', 'amendment'], count: 'yuan' } },
  funds_amount: { zh: '到位资金', measure: { of: 'projects', facts: ['receipt', 'reversal'], count: 'yuan' } },
  new_enterprises: { zh: '新引进企业', measure: { of: 'investors' } },
  event_reached: { zh: '活动推介企业', measure: { of: 'event', count: 'reached' } },
  event_signed_projects: { zh: '集中签约项目', measure: { of: 'event', count: 'projects' } },
  event_signed_amount: { zh: '集中签约投资额', measure: { of: 'event', count: 'yuan' } },
  units: { zh: '单位数', measure: { of: 'organisation', count: 'units' } },
  units_by_kind: { zh: '各类单位数', measure: { of: 'organisation', count: 'units_by_kind' } },
  staff: { zh: '在岗人数', measure: { of: 'organisation', count: 'staff' } },
} as const satisfies Record<string, { readonly zh: string; readonly measure: Measure }>;

export type Metric = keyof typeof METRICS;
export const METRIC_KEYS = Object.keys(METRICS) as Metric[];

/** What two figures are put to: visit rate, share, completion (all numerator ÷ denominator), growth, points over a target share. */
export const RELATIONS = ['ratio', 'completion', 'growth', 'points'] as const;

export const VIEWS = ['credit', 'landing', 'industry_task_force', 'enterprise_task_force'] as const;
export type View = (typeof VIEWS)[number];
