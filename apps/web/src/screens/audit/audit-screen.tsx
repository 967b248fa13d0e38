import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import styles from './audit.module.css';
import { entriesQuery } from './audit.queries';
import { AuditFilters, ClearConditions } from './audit-filters';
import { ChainCard } from './chain-card';
import { EntryRow } from './entry-row';
import './messages';

/** 审计: who saw or changed what, and that nobody has touched the record of it. */
export function AuditScreen() {
  const { t } = useTranslation(['audit', 'common']);
  const [url] = useUrlState();
  const entries = useInfiniteQuery(entriesQuery(url));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const total = entries.data?.pages[0]?.total;
  return (
    <div className={styles['screen']}>
      <ChainCard />
      <AuditFilters total={total} />
      {entries.isPending ? <RowsSkeleton rows={12} height={56} /> : null}
      {entries.isError && items.length === 0 ? (
        <ProblemNotice problem={entries.error} retry={() => void entries.refetch()} />
      ) : null}
      {entries.isSuccess && items.length === 0 ? (
        <EmptyState text={t('none')}>
          <ClearConditions />
        </EmptyState>
      ) : null}
      {items.length === 0 ? null : (
        <ol className="card" aria-label={t('entries')}>
          {items.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <MoreButton list={entries}>{t('more', { count: (total ?? items.length) - items.length })}</MoreButton>
    </div>
  );
}
