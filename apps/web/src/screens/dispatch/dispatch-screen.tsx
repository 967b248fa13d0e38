import { type QueryClient, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/me';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { DeadLetters } from './dead-letters';
import styles from './dispatch.module.css';
import { queuesQuery, unreachedQuery } from './dispatch.queries';
import './messages';
import { MessagesList } from './messages-list';
import { QueueTable } from './queue-table';
import { Totals } from './totals';
import { UnreachedList } from './unreached-list';

const Composer = lazy(async () => ({ default: (await import('./composer')).Composer }));

export function askDispatch(queries: QueryClient): Promise<unknown> {
  return Promise.all([queries.query(queuesQuery), queries.query(unreachedQuery)]);
}

/** 调度台: the queues live, who was not reached, and the composer with its dry run. */
export function DispatchScreen() {
  const { t } = useTranslation('dispatch');
  const queues = useQuery(queuesQuery);
  const unreached = useQuery(unreachedQuery);
  const maySend = useMay('message.send');
  if (queues.isPending) return <RowsSkeleton rows={9} />;
  if (queues.isError && queues.data === undefined) {
    return <ProblemNotice problem={queues.error} retry={() => void queues.refetch()} />;
  }
  const { items, complaint } = queues.data;
  return (
    <div className={styles['screen']}>
      <div className={styles['main']}>
        {complaint === null ? null : (
          <p role="alert" className={`card seal ${styles['cause'] ?? ''}`}>
            {t('complaint')} {complaint}
          </p>
        )}
        <Totals queues={items} />
        <QueueTable queues={items} />
        {unreached.data === undefined ? null : <UnreachedList items={unreached.data.items} />}
        <DeadLetters />
        <MessagesList />
      </div>
      {maySend ? (
        <Suspense fallback={<RowsSkeleton rows={9} />}>
          <Composer />
        </Suspense>
      ) : null}
    </div>
  );
}
