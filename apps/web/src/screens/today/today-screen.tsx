import { IconSearch } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addDays, calendarDate } from '../../shared/format/dates';
import { useToday } from '../../shared/format/today';
import { currentLanguage } from '../../shared/i18n/i18n';
import { remindersQuery } from '../../shared/reminders/reminder.queries';
import { ReminderCard, type Shows } from '../../shared/reminders/reminder-card';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import './messages';
import { bySection, SECTIONS, type Section } from './sections';
import styles from './today.module.css';

const AHEAD_DAYS = 7;

/** What a card says beside its task, where the head of its part does not say it for all. */
const SHOWS: Readonly<Record<Section, Shows>> = { overdue: 'task', arriving: 'hour', today: 'task', later: 'day' };

export function askToday(queries: QueryClient): Promise<unknown> {
  return Promise.all([queries.query(remindersQuery('mine', 'open')), queries.query(remindersQuery('mine', 'waiting'))]);
}

/** 今日: what is due, overdue, arriving; each one tap from done. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const now = useToday();
  const open = useQuery(remindersQuery('mine', 'open'));
  const waiting = useQuery(remindersQuery('mine', 'waiting'));
  if (open.isPending) return <RowsSkeleton />;
  if (open.isError && open.data === undefined) {
    return <ProblemNotice problem={open.error} retry={() => void open.refetch()} />;
  }
  const soon = (waiting.data?.items ?? []).filter(({ dueOn }) => dueOn <= addDays(now, AHEAD_DAYS));
  const sections = bySection([...open.data.items, ...soon], now);
  const count = (section: Section): number => sections.get(section)?.length ?? 0;
  const due = count('overdue') + count('today');
  const [next] = soon;
  const isNew = open.data.items.length === 0 && waiting.data?.items.length === 0;
  return (
    <div className={styles['page']}>
      <p className={styles['summary']}>
        {calendarDate(now, now, currentLanguage())}
        <i className="sep" />
        {t('summary', { due })}
        {count('arriving') === 0 ? null : t('arrivals', { count: count('arriving') })}
      </p>
      <Link to="/lookup" className={styles['lookup']}>
        <IconSearch className="i-20" aria-hidden />
        {t('lookup')}
      </Link>
      {due + count('arriving') === 0 ? (
        <EmptyState text={t(isNew ? 'new' : 'done')}>
          {isNew ? (
            <Link to="/log" className="btn">
              {t('log')}
            </Link>
          ) : null}
          {next === undefined ? null : (
            <p className="t13 c3">
              {t('next', {
                day: calendarDate(next.dueOn, now, currentLanguage()),
                name: next.enterpriseName ?? next.text,
              })}
            </p>
          )}
        </EmptyState>
      ) : null}
      {SECTIONS.map((section) => {
        const reminders = sections.get(section) ?? [];
        if (reminders.length === 0) return null;
        return (
          <section key={section} aria-label={t(`section.${section}`)}>
            <div className={section === 'overdue' ? `sec ${styles['overdue'] ?? ''}` : 'sec'}>
              <h2>{t(`section.${section}`)}</h2>
              <span className="c">{reminders.length}</span>
            </div>
            <ul className="col g8">
              {reminders.map((reminder) => (
                <ReminderCard key={reminder.id} reminder={reminder} shows={SHOWS[section]} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
