import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import { PeriodBar } from '../../shared/ui/period-bar';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { periodOf, yieldQuery } from './events.queries';
import './messages';
import { PageTabs } from './page-tabs';
import { YieldTable } from './yield-table';

/** 社会化招商: each channel through to funds. */
export function ChannelsScreen() {
  const { t } = useTranslation('events');
  const [state, change] = useUrlState();
  const table = useQuery(yieldQuery('channels', periodOf(state)));
  const words = currentLanguage() === 'en' ? 'en' : 'zh';
  return (
    <div>
      <PageTabs />
      <div className="frame">
        <PeriodBar period={periodOf(state)} latest={today()} change={change} />
        {table.isPending ? <RowsSkeleton rows={12} /> : null}
        {table.isError ? <ProblemNotice problem={table.error} retry={() => void table.refetch()} /> : null}
        {table.isSuccess ? (
          <YieldTable
            table={table.data}
            rows={table.data.rows.map(({ group, values, ...names }) => ({ group, values, name: names[words] }))}
            label={t('tab.channels')}
            nameOf={({ name }) => name}
          />
        ) : null}
      </div>
    </div>
  );
}
