import type { UnitKind } from '#libs/http';

/** The kinds of "5+10+3+7", in its order; the office and the departments are not counted in it (domain.md §2). */
export const COUNTED_KINDS = ['county', 'industry_task_force', 'enterprise_task_force', 'field_team'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];
export type UnitCounts = Readonly<Record<CountedKind, number>>;

export interface Structure {
  /** Of what there is, not of what was declared. */
  readonly label: string;
  readonly declared: UnitCounts | null;
  readonly actual: UnitCounts;
  /** False: the screens warn. A city that declared nothing matches. */
  readonly matches: boolean;
}

export function structureOf(activeKinds: readonly UnitKind[], declared: UnitCounts | null): Structure {
  const actual = Object.fromEntries(
    COUNTED_KINDS.map((kind) => [kind, activeKinds.filter((one) => one === kind).length]),
  ) as Record<CountedKind, number>;
  return {
    label: COUNTED_KINDS.map((kind) => String(actual[kind])).join('+'),
    declared,
    actual,
    matches: declared === null || COUNTED_KINDS.every((kind) => actual[kind] === declared[kind]),
  };
}
