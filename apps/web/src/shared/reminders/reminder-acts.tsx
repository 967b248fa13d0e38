import { IconCheck, IconClockPause, IconMessage, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { useMay } from '../session/me';
import { useCall } from './call';
import { type Reminder, useReminderActs } from './reminder.queries';
import styles from './reminder-card.module.css';
import { SnoozeSheet } from './snooze-sheet';

const ReminderSheet = lazy(async () => ({ default: (await import('./reminder-sheet')).ReminderSheet }));

/** Call, later, done: one tap each; a word on it. What did not work is said above them. */
export function ReminderActs({
  reminder,
  first,
}: {
  readonly reminder: Reminder;
  /** What is asked for most. */
  readonly first: 'call' | 'done' | undefined;
}) {
  const { t } = useTranslation();
  const mayCall = useMay('contact_person.reveal');
  const { done, snooze } = useReminderActs();
  const call = useCall(t('reminder.callReason'));
  const maySnooze = useMay('reminder.snooze');
  const mayEnd = useMay('reminder.done');
  const mayComment = useMay('reminder.comment');
  const [asksDay, setAsksDay] = useState(false);
  const [isOpened, setOpened] = useState(false);
  const [isOpening, open] = useTransition();
  const { enterpriseId, personToCall } = reminder;
  const failed = done.error ?? snooze.error ?? call.error;
  const isGone = call.isSuccess && call.data === undefined;
  const lookOf = (act: 'call' | 'done'): string => (act === first ? (styles['first'] ?? '') : '');
  return (
    <>
      {failed === null && !isGone ? null : (
        <p role="alert" className={`t13 seal ${styles['failed'] ?? ''}`}>
          {failed === null ? t('reminder.noPhone') : problemOf(failed).detail}
        </p>
      )}
      <div className={`acts ${styles['acts'] ?? ''}`}>
        {enterpriseId === null || !mayCall ? null : personToCall === null ? (
          <Link to="/enterprises/$id" params={{ id: enterpriseId }}>
            <IconPhone className="i-20" aria-hidden />
            {t('reminder.addPhone')}
          </Link>
        ) : (
          <button
            type="button"
            className={lookOf('call')}
            aria-busy={call.isPending}
            onClick={() => call.mutate(personToCall.id)}
          >
            <IconPhone className="i-20" aria-hidden />
            {t('reminder.call')}
          </button>
        )}
        {maySnooze ? (
          <button type="button" aria-busy={isOpening} onClick={() => open(() => setAsksDay(true))}>
            <IconClockPause className="i-20" aria-hidden />
            {t('reminder.snooze')}
          </button>
        ) : null}
        {mayEnd ? (
          <button
            type="button"
            className={lookOf('done')}
            disabled={done.isPending}
            onClick={() => done.mutate(reminder)}
          >
            <IconCheck className="i-20" aria-hidden />
            {t('reminder.done')}
          </button>
        ) : null}
        {mayComment ? (
          <button
            type="button"
            className={styles['comment']}
            aria-label={t('reminder.comment')}
            onClick={() => setOpened(true)}
          >
            <IconMessage className="i-20" aria-hidden />
          </button>
        ) : null}
      </div>
      <Suspense>{isOpened ? <ReminderSheet reminder={reminder} onClose={() => setOpened(false)} /> : null}</Suspense>
      {asksDay ? (
        <SnoozeSheet
          onClose={() => setAsksDay(false)}
          onChoose={(until) => {
            setAsksDay(false);
            snooze.mutate({ reminder, until });
          }}
        />
      ) : null}
    </>
  );
}
