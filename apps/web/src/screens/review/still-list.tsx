import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import type { Reminder } from '../../shared/reminders/reminder.queries';
import { withoutName } from '../../shared/reminders/without-name';
import { Flag } from '../../shared/ui/flag';
import { ListHead, standsOn } from './list-head';
import styles from './review.module.css';

const FIRST = 8;

/** What is past its day, then who went quiet: as the reminders say it, nothing is judged here a second time. */
export function StillList({
  quiet,
  overdue,
  printed,
}: {
  readonly quiet: readonly Reminder[];
  readonly overdue: readonly Reminder[];
  readonly printed: number;
}) {
  const { t } = useTranslation('review');
  const [showsAll, setShowsAll] = useState(false);
  const all = [
    ...overdue.map((reminder) => ({ reminder, kind: 'overdue' as const })),
    ...quiet.map((reminder) => ({ reminder, kind: 'quiet' as const })),
  ];
  const onScreen = showsAll ? all.length : FIRST;
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <ListHead
        title={t('still')}
        count={all.length}
        printed={printed}
        isWhole={showsAll}
        onToggle={all.length > FIRST ? () => setShowsAll(!showsAll) : undefined}
      />
      {all.length === 0 ? <p className={`${styles['none'] ?? ''} c3`}>{t('stillNone')}</p> : null}
      <ul>
        {all.slice(0, Math.max(onScreen, printed)).map(({ reminder, kind }, index) => (
          <li
            key={reminder.id}
            className={`${styles['line'] ?? ''} ${styles['stillLine'] ?? ''} ${standsOn(index, onScreen, printed)}`}
          >
            <Flag kind={kind}>
              {kind === 'overdue'
                ? t('common:reminder.overdue', { count: daysBetween(reminder.dueOn, today()) })
                : t('quietSince', { count: daysBetween(reminder.on, today()) })}
            </Flag>
            <p className={styles['said']}>
              {reminder.enterpriseId === null || (reminder.enterpriseName ?? '') === '' ? (
                <b>{reminder.ruleName[currentLanguage() === 'en' ? 'en' : 'zh']}</b>
              ) : (
                <Link to="/enterprises/$id" params={{ id: reminder.enterpriseId }} className="b">
                  {reminder.enterpriseName}
                </Link>
              )}
              <span className="c2">{withoutName(reminder)}</span>
            </p>
            <span className="c2 ar nw">{reminder.personName ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
