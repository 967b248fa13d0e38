import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client';

export type FigureRow = Schemas['FigureRowDto'];

/** A number of a table: of which report, column and row, over which days. */
export interface TableNumber {
  readonly report: 'units' | 'introducers' | 'channels';
  readonly column: string;
  readonly group?: string | undefined;
  readonly from: string;
  readonly to: string;
}

const PAGE = 200;

/** All rows behind a number of a table: their count or sum is the number. */
export const tableRowsQuery = ({ report, column, group, from, to }: TableNumber) =>
  queryOptions({
    queryKey: ['headline', 'table-rows', report, column, group, from, to],
    queryFn: () =>
      allRows((cursor) => {
        const query = { report, column, from, to, limit: PAGE, ...(group === undefined ? {} : { group }), ...cursor };
        return answerOf(api.GET('/api/v1/reports/table-rows', { params: { query } }));
      }),
  });

async function allRows(
  read: (cursor: { readonly cursor?: string }) => Promise<Schemas['TableRowsDto']>,
): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  let cursor: { readonly cursor?: string } = {};
  for (;;) {
    const { items, nextCursor } = await read(cursor);
    rows.push(...items);
    if (nextCursor === null) return rows;
    cursor = { cursor: nextCursor };
  }
}
