import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Amount } from '../../shared/ui/amount';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { PeriodBar } from '../../shared/ui/period-bar';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { StageMark } from '../../shared/ui/stage-mark';
import { useUrlState } from '../../shared/url/url-state';
import styles from './events.module.css';
import { type Introducer, introducedQuery, introducersQuery, periodOf, yieldQuery } from './events.queries';
import { introducerRows } from './introducer-rows';
import { IntroducerSheet } from './introducer-sheet';
import './messages';
import { PageTabs } from './page-tabs';
import { YieldTable } from './yield-table';

/** One introducer: the yield of the period, and the enterprises behind the doors that they opened. */
export function IntroducerScreen() {
  const { t } = useTranslation('events');
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const register = useQuery(introducersQuery);
  const introducer = register.data?.find((each) => each.id === id);
  return (
    <div>
      <PageTabs />
      <div className="frame">
        {register.isPending ? <RowsSkeleton rows={6} height={52} /> : null}
        {register.isError ? <ProblemNotice problem={register.error} retry={() => void register.refetch()} /> : null}
        {register.isSuccess && introducer === undefined ? <EmptyState text={t('introducer.unknown')} /> : null}
        {introducer === undefined ? null : <Full introducer={introducer} />}
      </div>
    </div>
  );
}

function Full({ introducer }: { readonly introducer: Introducer }) {
  const { t } = useTranslation('events');
  const [state, change] = useUrlState();
  const mayChange = useMay('introducer.change');
  const [isEditing, setEditing] = useState(false);
  const table = useQuery(yieldQuery('introducers', periodOf(state)));
  return (
    <>
      <header className="row g12 wrap">
        <div className="grow" style={{ minWidth: 220 }}>
          <h2 className="t18 b">{introducer.name}</h2>
          <p className="row g8 t13 c2 wrap">
            <span className="chip line">{t(`introducer.kinds.${introducer.kind}`)}</span>
            {introducer.note ?? ''}
          </p>
        </div>
        {mayChange ? (
          <Button onClick={() => setEditing(true)}>
            <IconPencil aria-hidden />
            {t('edit')}
          </Button>
        ) : null}
      </header>
      <PeriodBar period={periodOf(state)} latest={today()} change={change} />
      {table.isError ? <ProblemNotice problem={table.error} retry={() => void table.refetch()} /> : null}
      {table.isPending ? <RowsSkeleton rows={2} /> : null}
      {table.isSuccess ? (
        <YieldTable
          table={{ ...table.data, total: introducerRows([introducer], table.data, '')[0]?.values ?? {} }}
          rows={introducerRows([introducer], { rows: table.data.rows.filter(({ group }) => group !== null) }, '')}
          label={t('tab.introducers')}
          nameOf={({ name }) => name}
        />
      ) : null}
      <Introduced introducerId={introducer.id} />
      {isEditing ? <IntroducerSheet introducer={introducer} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function Introduced({ introducerId }: { readonly introducerId: string }) {
  const { t } = useTranslation('events');
  const firms = useQuery(introducedQuery(introducerId));
  return (
    <section>
      <div className="sec">
        <h2>{t('introducer.enterprises')}</h2>
        <span className="c">{firms.data?.total ?? ''}</span>
      </div>
      <div className="card">
        {firms.isPending ? <RowsSkeleton rows={4} height={44} /> : null}
        {firms.isError ? <ProblemNotice problem={firms.error} retry={() => void firms.refetch()} /> : null}
        {firms.data?.items.length === 0 ? (
          <p className="c3" style={{ padding: 16 }}>
            {t('introducer.none')}
          </p>
        ) : null}
        <ul className={styles['attended']}>
          {firms.data?.items.map(({ id, name, stage, amountYuan, owner }) => (
            <li key={id} className={styles['two']}>
              <Link to="/enterprises/$id" params={{ id }} className="el">
                {name}
              </Link>
              <span className="row g8 wrap t13 c2">
                <StageMark stage={stage} />
                <Amount yuan={amountYuan} orNone />
                <span>{owner?.unitName ?? ''}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
