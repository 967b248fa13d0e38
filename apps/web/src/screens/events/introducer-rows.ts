import type { Introducer, YieldTable } from './events.queries';
import type { YieldRow } from './yield-table';

/** Those with the most contacts first; who brought nothing in the period by name; last what nobody introduced. */
export function introducerRows(
  register: readonly Introducer[],
  { rows }: Pick<YieldTable, 'rows'>,
  without: string,
): YieldRow[] {
  const valuesOf = new Map(rows.map(({ group, values }) => [group, values as Readonly<Record<string, number>>]));
  const named = register.map(({ id, name }) => ({ group: id, name, values: valuesOf.get(id) ?? {} }));
  const ordered = named.toSorted((a, b) => contacts(b) - contacts(a) || a.name.localeCompare(b.name, 'zh-CN'));
  const nobody = valuesOf.get(null);
  return nobody === undefined ? ordered : [...ordered, { group: null, name: without, values: nobody }];
}

function contacts({ values }: Pick<YieldRow, 'values'>): number {
  return values['contacted'] ?? 0;
}
