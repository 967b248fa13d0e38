import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { MoreButton } from '../../shared/ui/more-button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { Days } from './days';
import { EventSheet } from './event-sheet';
import styles from './events.module.css';
import { eventsQuery } from './events.queries';
import { PageTabs } from './page-tabs';
import './messages';

/** Expos and promotion events, the latest first; each opens what came of it. */
export function EventsScreen() {
  const { t } = useTranslation('events');
  const mayCreate = useMay('event.create');
  const [isAdding, setAdding] = useState(false);
  const list = useInfiniteQuery(eventsQuery);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const add = mayCreate ? (
    <Button look="primary" onClick={() => setAdding(true)}>
      <IconPlus aria-hidden />
      {t('add')}
    </Button>
  ) : null;
  return (
    <div>
      <PageTabs>{items.length === 0 ? null : add}</PageTabs>
      <div className="frame">
        {list.isPending ? <RowsSkeleton rows={8} height={60} /> : null}
        {list.isError ? <ProblemNotice problem={list.error} retry={() => void list.refetch()} /> : null}
        {list.isSuccess && items.length === 0 ? <EmptyState text={t('empty')}>{add}</EmptyState> : null}
        {items.length === 0 ? null : (
          <ul className={`card ${styles['list'] ?? ''}`}>
            {items.map((event) => (
              <li key={event.id}>
                <Link to="/events/$id" params={{ id: event.id }} className={styles['line']}>
                  <span className="b">{event.name}</span>
                  <span className="row g8">
                    <span className="chip">{t(`kind.${event.kind}`)}</span>
                    <span className="t13 c2 el">{event.place ?? ''}</span>
                  </span>
                  <span className="t13 c2">
                    <Days event={event} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <MoreButton list={list}>{t('more')}</MoreButton>
      </div>
      {isAdding ? <EventSheet onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
