import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsPane } from '../../shared/ui/rows-pane';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import type { UrlState } from '../../shared/url/url-state';
import { figureOf, plainValue } from './figures';
import { type Headline, type Opened, rowsQuery, unitsOfKindQuery } from './headline.queries';

/** The rows whose count or sum is the number. */
export function RowsBehind({
  state,
  opened,
  headline,
  onOpen,
  onClose,
}: {
  readonly state: UrlState;
  readonly opened: Opened;
  readonly headline: Headline | undefined;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('headline');
  const rows = useQuery(rowsQuery(state, opened));
  const ofKind = useQuery({
    ...unitsOfKindQuery(state, opened.kind ?? 'field_team'),
    enabled: opened.kind !== undefined,
  });
  const unit = ofKind.data?.byUnit.find(({ code }) => code === opened.unit);
  const month = headline?.byMonth.find((each) => each.month === opened.month);
  const figure = figureOf(unit?.figures ?? month?.figures ?? headline?.figures ?? [], opened.figure);
  const names = headline?.figures ?? [];
  return (
    <RowsPane
      title={figure?.name ?? t('rows.title')}
      subtitle={[unit?.name, opened.month].filter((word) => word !== undefined).join(' ')}
      rows={rows.data !== undefined && 'rows' in rows.data ? rows.data.rows : undefined}
      isCounted={figure?.unit === 'count'}
      value={plainValue(figure)}
      onClose={onClose}
    >
      {rows.isPending ? <RowsSkeleton /> : null}
      {rows.isError ? <ProblemNotice problem={rows.error} /> : null}
      {rows.data !== undefined && 'parts' in rows.data ? (
        <div className="col g8" style={{ padding: '0 20px' }}>
          <p className="c2">{t('rows.parts')}</p>
          {rows.data.parts.map((key) => (
            <Button key={key} onClick={() => onOpen({ ...opened, figure: key })}>
              {figureOf(names, key)?.name ?? key}
            </Button>
          ))}
        </div>
      ) : null}
    </RowsPane>
  );
}
