/** Where an enterprise can stand (domain.md §4), in their order. What moves it is the pipeline's. */
export const STAGES = ['contacted', 'visited', 'intent', 'signed', 'funds_in_place'] as const;
export type Stage = (typeof STAGES)[number];

/** `none`: a target. */
export const STAGE_NAMES = {
  contacted: { zh: '对接', en: 'Contacted' },
  visited: { zh: '来访考察', en: 'Visited' },
  intent: { zh: '达成意向', en: 'Intent' },
  signed: { zh: '签约', en: 'Signed' },
  funds_in_place: { zh: '到位资金', en: 'Funds in place' },
  none: { zh: '待对接', en: 'Target' },
} as const satisfies Record<Stage | 'none', { zh: string; en: string }>;

/** Beside the stage (domain.md §4, rule 4); reopening makes `active` again. */
export const ENTERPRISE_STATUSES = ['active', 'paused', 'lost'] as const;
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];

export const STATUS_NAMES = {
  active: { zh: '在跟', en: 'Active' },
  paused: { zh: '暂停', en: 'Paused' },
  lost: { zh: '流失', en: 'Lost' },
} as const satisfies Record<EnterpriseStatus, { zh: string; en: string }>;
