import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../format/dates';
import { useToday } from '../format/today';
import { currentLanguage } from '../i18n/i18n';
import { Flag } from '../ui/flag';
import { Pips } from '../ui/stage-mark';
import { When } from '../ui/when';
import { hourSaid, withoutHour } from './hour-said';
import type { Reminder } from './reminder.queries';
import { ReminderActs } from './reminder-acts';
import styles from './reminder-card.module.css';
import { taskOf } from './task';

/** What stands beside the task: nothing, the hour at which they arrive, its day, or its day and who answers for it. */
export type Shows = 'task' | 'hour' | 'day' | 'person';

/** One thing to do: where the enterprise stands, what, of whom; call, later, done are one tap each. */
export function ReminderCard({ reminder, shows }: { readonly reminder: Reminder; readonly shows: Shows }) {
  const { t } = useTranslation();
  const { enterpriseId, enterpriseName, projectName, dueOn, ruleName, stage, personToCall } = reminder;
  const { words, day } = taskOf(reminder);
  const on = useToday();
  const late = daysBetween(dueOn, on);
  // Of who arrives today one was reminded the day before.
  const isOverdue = late > 0 && shows !== 'hour';
  const hour = shows === 'hour' ? hourSaid(words) : undefined;
  const colleague = shows === 'person' ? reminder.personName : null;
  // What is reminded of before its day says which day that is.
  const saysDay = day > on || ((shows === 'day' || shows === 'person') && !isOverdue);
  const about = [projectName, colleague, saysDay ? <When key="day" date={day} /> : null].filter(
    (part) => part !== null,
  );
  return (
    <li className={isOverdue ? `card ${styles['card'] ?? ''} ${styles['late'] ?? ''}` : `card ${styles['card'] ?? ''}`}>
      <div className={styles['text']}>
        {hour === undefined ? null : <time className={styles['hour']}>{hour}</time>}
        <div className="grow">
          <div className={styles['head']}>
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
            {enterpriseId === null ? null : <Pips stage={stage} />}
          </div>
          <p>{hour === undefined ? words : withoutHour(words)}</p>
          {personToCall === null ? null : (
            <p className="t13 c3">
              {[personToCall.name, personToCall.title].filter(Boolean).join(' ')}
              <i className="sep" />
              <span className="n nw">{personToCall.phone}</span>
            </p>
          )}
          {about.length === 0 ? null : (
            <p className="t13 c3">
              {about.map((part, place) => (
                <span key={String(place)}>
                  {place === 0 ? null : <i className="sep" />}
                  {part}
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
      <ReminderActs reminder={reminder} first={isOverdue ? 'call' : day === on ? 'done' : undefined} />
    </li>
  );
}
