import type { BusinessDate } from '#libs/kernel';

export const ROLES = ['member', 'lead', 'scheduler', 'office', 'leader'] as const;
export type Role = (typeof ROLES)[number];

/** domain.md §2. The order is that of "5+10+3+7"; the last two are not counted in it. */
export const UNIT_KINDS = [
  'county',
  'industry_task_force',
  'enterprise_task_force',
  'field_team',
  'office',
  'department',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A role in a unit, valid today. */
export interface Grant {
  readonly role: Role;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly from?: BusinessDate;
  readonly to?: BusinessDate;
}

/** Who asks, and by which request. */
export interface Actor {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly via: 'session' | 'token' | 'link' | 'cli' | 'import';
  readonly requestId: string;
  readonly ip?: string;
  /** The `Idempotency-Key` of the request. */
  readonly idempotencyKey?: string;
}
