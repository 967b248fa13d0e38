import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../../early/leading-grant';
import { type ReminderState, remindersQuery, type Scope } from '../../shared/reminders/reminder.queries';
import { ReminderCard } from '../../shared/reminders/reminder-card';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import './messages';
import styles from './reminders.module.css';

const SCOPES: readonly Scope[] = ['mine', 'unit', 'all'];
const STATES: readonly ReminderState[] = ['open', 'snoozed', 'waiting', 'silent', 'done'];
const SEES_ALL = new Set(['scheduler', 'office', 'leader']);

/** All reminders by whose they are and how they stand. */
export function RemindersScreen() {
  const { t } = useTranslation('reminders');
  const [url, change] = useUrlState();
  const role = leadingGrant(useMe())?.role ?? 'member';
  const scopes = SCOPES.filter((each) => each !== 'all' || SEES_ALL.has(role));
  const scope = scopes.find((each) => each === url['scope']) ?? 'mine';
  const state = STATES.find((each) => each === url['state']) ?? 'open';
  const reminders = useQuery(remindersQuery(scope, state));
  return (
    <div className={styles['page']}>
      <div className={styles['bar']}>
        <Choice
          label={t('scope.label')}
          value={scope}
          options={scopes.map((value) => ({ value, words: t(`scope.${value}`) }))}
          onChoose={(value) => change({ scope: value })}
        />
        <Choice
          label={t('state.label')}
          value={state}
          options={STATES.map((value) => ({ value, words: t(`state.${value}`) }))}
          onChoose={(value) => change({ state: value })}
        />
        <p className="t13 c3 r">{reminders.data === undefined ? null : t('count', { count: reminders.data.total })}</p>
      </div>
      {reminders.isPending ? <RowsSkeleton /> : null}
      {reminders.isError ? <ProblemNotice problem={reminders.error} retry={() => void reminders.refetch()} /> : null}
      {reminders.data?.items.length === 0 ? (
        <EmptyState text={t(state === 'open' ? 'empty.open' : 'empty.other', { state: t(`state.${state}`) })}>
          <Button onClick={() => change({ state: state === 'open' ? 'waiting' : 'open' })}>
            {t(state === 'open' ? 'empty.seeWaiting' : 'empty.seeOpen')}
          </Button>
        </EmptyState>
      ) : null}
      <ul className="col g8">
        {reminders.data?.items.map((reminder) => (
          <ReminderCard key={reminder.id} reminder={reminder} shows={scope === 'mine' ? 'day' : 'person'} />
        ))}
      </ul>
    </div>
  );
}
