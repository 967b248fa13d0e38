/** Where an enterprise can stand (domain.md §4), in their order. What moves it is the pipeline's. */
export const STAGES = ['contacted', 'visited', 'intent', 'signed', 'funds_in_place'] as const;
export type Stage = (typeof STAGES)[number];

/** Beside the stage (domain.md §4, rule 4); reopening makes `active` again. */
export const ENTERPRISE_STATUSES = ['active', 'paused', 'lost'] as const;
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];
