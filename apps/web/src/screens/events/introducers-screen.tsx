import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { PeriodBar } from '../../shared/ui/period-bar';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { introducersQuery, periodOf, yieldQuery } from './events.queries';
import { introducerRows } from './introducer-rows';
import { IntroducerSheet } from './introducer-sheet';
import './messages';
import { PageTabs } from './page-tabs';
import { YieldTable } from './yield-table';

/** Who opened which doors, and what came of it: the whole register, with the yield of the period. */
export function IntroducersScreen() {
  const { t } = useTranslation('events');
  const [state, change] = useUrlState();
  const mayCreate = useMay('introducer.create');
  const [isAdding, setAdding] = useState(false);
  const register = useQuery(introducersQuery);
  const table = useQuery(yieldQuery('introducers', periodOf(state)));
  const failed = [register, table].find(({ isError }) => isError);
  const kinds = new Map(register.data?.map(({ id, kind }) => [id, kind]));
  const add = mayCreate ? (
    <Button look="primary" onClick={() => setAdding(true)}>
      <IconPlus aria-hidden />
      {t('introducer.add')}
    </Button>
  ) : null;
  return (
    <div>
      <PageTabs>{register.data?.length === 0 ? null : add}</PageTabs>
      <div className="frame">
        <PeriodBar period={periodOf(state)} latest={today()} change={change} />
        {failed === undefined ? null : <ProblemNotice problem={failed.error} retry={() => void failed.refetch()} />}
        {register.isPending || table.isPending ? <RowsSkeleton rows={12} /> : null}
        {register.data?.length === 0 ? <EmptyState text={t('introducer.empty')}>{add}</EmptyState> : null}
        {register.isSuccess && register.data.length > 0 && table.isSuccess ? (
          <YieldTable
            table={table.data}
            rows={introducerRows(register.data, table.data, t('introducer.without'))}
            label={t('tab.introducers')}
            nameOf={({ group, name }) =>
              group === null ? (
                <span className="c2">{name}</span>
              ) : (
                <span className="row g8 wrap">
                  <Link to="/introducers/$id" params={{ id: group }} className="b">
                    {name}
                  </Link>
                  <span className="chip">{t(`introducer.kinds.${kinds.get(group) ?? 'firm'}`)}</span>
                </span>
              )
            }
          />
        ) : null}
      </div>
      {isAdding ? <IntroducerSheet onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
