import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tableRowsQuery } from '../../shared/api/table-rows';
import type { Period } from '../../shared/format/period';
import { currentLanguage } from '../../shared/i18n/i18n';
import { Amount } from '../../shared/ui/amount';
import { Figure } from '../../shared/ui/figure';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsPane } from '../../shared/ui/rows-pane';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import styles from './events.module.css';
import type { YieldTable as Table } from './events.queries';

/** `none` in the address: the row of those that have none. */
const NONE = 'none';
const WHOLE = 'all';

export interface YieldRow {
  readonly group: string | null;
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

/** From the first contact through to funds, a row each; every number opens its rows. */
export function YieldTable({
  table,
  rows,
  label,
  nameOf,
}: {
  readonly table: Table;
  readonly rows: readonly YieldRow[];
  readonly label: string;
  readonly nameOf: (row: YieldRow) => ReactNode;
}) {
  const { t } = useTranslation('events');
  const [state, change] = useUrlState();
  const words = currentLanguage() === 'en' ? 'en' : 'zh';
  const { columns, period } = table;
  const total: YieldRow = { group: WHOLE, name: t('yield.total'), values: table.total };
  const opened = columns.find(({ key }) => key === state['column']);
  const group = state['group'];
  const row = group === WHOLE ? total : rows.find((each) => (each.group ?? NONE) === group);
  const cells = (each: YieldRow) =>
    columns.map(({ key, unit, ...names }) => {
      const value = each.values[key] ?? 0;
      return (
        <td key={key} className="ar" data-head={names[words]}>
          {value === 0 ? (
            <span className="c3">{t('common:none')}</span>
          ) : (
            <Figure
              label={`${each.name} ${names[words]}`}
              onOpen={() => change({ column: key, group: each.group ?? NONE })}
            >
              {unit === 'yuan' ? <Amount yuan={value} /> : value}
            </Figure>
          )}
        </td>
      );
    });
  return (
    <div className={`card ${styles['scroll'] ?? ''}`} tabIndex={0} role="region" aria-label={label}>
      <table className="tb folds four">
        <thead>
          <tr>
            <th>{label}</th>
            {columns.map((column) => (
              <th key={column.key} className="ar">
                {column[words]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr key={each.group ?? NONE}>
              <td>{nameOf(each)}</td>
              {cells(each)}
            </tr>
          ))}
          {rows.length === 1 ? null : (
            <tr className="sum">
              <td>{t('yield.total')}</td>
              {cells(total)}
            </tr>
          )}
        </tbody>
      </table>
      {opened === undefined || row === undefined ? null : (
        <YieldRows
          key={`${opened.key} ${row.group ?? NONE}`}
          by={table.report === 'channels' ? 'channels' : 'introducers'}
          column={opened.key}
          group={row.group}
          title={opened[words]}
          subtitle={row.name}
          period={period}
          isCounted={opened.unit === 'count'}
          value={row.values[opened.key]}
          onClose={() => change({ column: undefined, group: undefined })}
        />
      )}
    </div>
  );
}

function YieldRows({
  by,
  column,
  group,
  period,
  ...pane
}: {
  readonly by: 'introducers' | 'channels';
  readonly column: string;
  readonly group: string | null;
  readonly period: Period;
  readonly title: string;
  readonly subtitle: string;
  readonly isCounted: boolean;
  readonly value: number | undefined;
  readonly onClose: () => void;
}) {
  const of = group === WHOLE ? undefined : (group ?? NONE);
  const rows = useQuery(tableRowsQuery({ report: by, column, group: of, ...period }));
  return (
    <RowsPane {...pane} rows={rows.data}>
      {rows.isPending ? <RowsSkeleton /> : null}
      {rows.isError ? <ProblemNotice problem={rows.error} retry={() => void rows.refetch()} /> : null}
    </RowsPane>
  );
}
