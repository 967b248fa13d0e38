import type { Person } from './person.js';

export interface ReadTable {
  readonly report: string;
  readonly columns: readonly { readonly key: string; readonly unit: 'count' | 'yuan' }[];
  readonly rows: readonly {
    readonly group: string | null;
    readonly zh: string;
    readonly code?: string;
    readonly values: Readonly<Record<string, number>>;
    readonly days?: { readonly median: number | null; readonly mean: number | null };
  }[];
  readonly total: Readonly<Record<string, number>>;
}

interface Rows {
  readonly items: readonly {
    readonly id: string;
    readonly enterpriseId: string | null;
    readonly enterpriseName: string | null;
    readonly amountYuan: number | null;
  }[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** What a path of rows comes to, page by page: how many, and their sum. */
export async function openRows(who: Person, path: string): Promise<{ count: number; sum: number }> {
  let [count, sum, cursor] = [0, 0, ''];
  for (;;) {
    const page = await who.reads<Rows>(`${path}&limit=200${cursor}`);
    const nameless = page.items.find(
      ({ enterpriseId, enterpriseName }) => enterpriseId !== null && (enterpriseName ?? '') === '',
    );
    if (nameless !== undefined) throw new Error(`${path}: row ${nameless.id} does not name its enterprise`);
    count += page.items.length;
    sum += page.items.reduce((all, { amountYuan }) => all + (amountYuan ?? 0), 0);
    if (page.nextCursor === null) {
      if (page.total !== count) throw new Error(`${path}: ${String(page.total)} announced, ${String(count)} given`);
      return { count, sum };
    }
    cursor = `&cursor=${page.nextCursor}`;
  }
}

/** Every number of a table that differs from the rows that it opens; sums that are not their total. */
export async function wrongNumbers(
  who: Person,
  table: ReadTable,
  query: string,
  notSummed: readonly string[] = [],
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { key, unit } of table.columns) {
    const path = `/reports/table-rows?report=${table.report}&column=${key}&${query}`;
    const check = async (what: string, n: number, more: string): Promise<void> => {
      const { count, sum } = await openRows(who, path + more);
      if (n !== (unit === 'count' ? count : sum))
        wrong.push(`${key} of ${what}: ${String(n)} opens ${String(count)}, ${String(sum)}`);
    };
    for (const { group, values } of table.rows)
      await check(group ?? 'none', values[key] ?? 0, `&group=${group ?? 'none'}`);
    await check('all', table.total[key] ?? 0, '');
    const sum = table.rows.reduce((all, { values }) => all + (values[key] ?? 0), 0);
    if (!notSummed.includes(key) && sum !== table.total[key])
      wrong.push(`${key}: ${String(sum)} ≠ ${String(table.total[key])}`);
  }
  return wrong;
}
