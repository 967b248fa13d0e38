import { notifications } from '@mantine/notifications';
import { IconCheck, IconClockPause, IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { daysBetween, today } from '../format/dates';
import { currentLanguage } from '../i18n/i18n';
import { useMay } from '../session/me';
import { Flag } from '../ui/flag';
import { When } from '../ui/when';
import { phoneToCall } from './call';
import { type Reminder, useReminderActs } from './reminder.queries';
import styles from './reminder-card.module.css';
import { SnoozeSheet } from './snooze-sheet';
import { withoutName } from './without-name';

/** One thing to do: what, of whom, since when; call, later, done are one tap each. */
export function ReminderCard({ reminder, shows }: { readonly reminder: Reminder; readonly shows: 'day' | 'person' }) {
  const { t } = useTranslation();
  const mayCall = useMay('contact_person.reveal');
  const { done, snooze } = useReminderActs();
  const [asksDay, setAsksDay] = useState(false);
  const [isOpening, open] = useTransition();
  const { enterpriseId, enterpriseName, projectName, dueOn, ruleName, personName } = reminder;
  const late = daysBetween(dueOn, today());
  const isOverdue = late > 0;
  const failed = done.error ?? snooze.error;
  const call = (id: string): void => {
    phoneToCall(id, t('reminder.callReason')).then(
      (phone) => {
        if (phone === undefined) notifications.show({ message: t('reminder.noPhone') });
        else window.location.assign(`tel:${phone}`);
      },
      (error: unknown) => notifications.show({ message: problemOf(error).detail, autoClose: false }),
    );
  };
  return (
    <li className={isOverdue ? `card ${styles['card'] ?? ''} ${styles['late'] ?? ''}` : `card ${styles['card'] ?? ''}`}>
      <div className={styles['text']}>
        <div className="row g8 wrap">
          {enterpriseId === null ? (
            <b>{ruleName[currentLanguage() === 'en' ? 'en' : 'zh']}</b>
          ) : (
            <Link to="/enterprises/$id" params={{ id: enterpriseId }} className={styles['name']}>
              {enterpriseName}
            </Link>
          )}
          {isOverdue ? <Flag kind="overdue">{t('reminder.overdue', { count: late })}</Flag> : null}
        </div>
        <p>{withoutName(reminder)}</p>
        <p className="t13 c3">
          {shows === 'person' && personName !== null ? (
            <>
              {personName}
              <i className="sep" />
            </>
          ) : null}
          {projectName === null ? null : (
            <>
              {projectName}
              <i className="sep" />
            </>
          )}
          <When date={dueOn} />
        </p>
        {failed === null ? null : (
          <p role="alert" className="t13 seal">
            {problemOf(failed).detail}
          </p>
        )}
      </div>
      <div className={`acts ${styles['acts'] ?? ''}`}>
        {enterpriseId !== null && mayCall ? (
          <button type="button" onClick={() => call(enterpriseId)}>
            <IconPhone className="i-20" aria-hidden />
            {t('reminder.call')}
          </button>
        ) : null}
        <button type="button" aria-busy={isOpening} onClick={() => open(() => setAsksDay(true))}>
          <IconClockPause className="i-20" aria-hidden />
          {t('reminder.snooze')}
        </button>
        <button type="button" disabled={done.isPending} onClick={() => done.mutate(reminder)}>
          <IconCheck className="i-20" aria-hidden />
          {t('reminder.done')}
        </button>
      </div>
      {asksDay ? (
        <SnoozeSheet
          onClose={() => setAsksDay(false)}
          onChoose={(until) => {
            setAsksDay(false);
            snooze.mutate({ reminder, until });
          }}
        />
      ) : null}
    </li>
  );
}
