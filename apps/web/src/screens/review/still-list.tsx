import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import type { Reminder } from '../../shared/reminders/reminder.queries';
import { withoutName } from '../../shared/reminders/without-name';
import { Button } from '../../shared/ui/button';
import { Flag } from '../../shared/ui/flag';
import styles from './review.module.css';

const FIRST = 8;

/** What is past its day, then who went quiet: as the reminders say it, nothing is judged here a second time. */
export function StillList({
  quiet,
  overdue,
}: {
  readonly quiet: readonly Reminder[];
  readonly overdue: readonly Reminder[];
}) {
  const { t } = useTranslation('review');
  const [showsAll, setShowsAll] = useState(false);
  const all = [
    ...overdue.map((reminder) => ({ reminder, kind: 'overdue' as const })),
    ...quiet.map((reminder) => ({ reminder, kind: 'quiet' as const })),
  ];
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <header>
        <h2 className="b">{t('still')}</h2>
        <span className="n b c2">{all.length}</span>
        <span className="grow" />
        {all.length > FIRST ? (
          <Button look="link" size="s" className={styles['screenOnly']} onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'fewer' : 'all', { count: all.length })}
          </Button>
        ) : null}
      </header>
      {all.length === 0 ? <p className={`${styles['none'] ?? ''} c3`}>{t('stillNone')}</p> : null}
      <ul>
        {(showsAll ? all : all.slice(0, FIRST)).map(({ reminder, kind }) => (
          <li key={reminder.id} className={`${styles['line'] ?? ''} ${styles['stillLine'] ?? ''}`}>
            <Flag kind={kind}>
              {kind === 'overdue'
                ? t('common:reminder.overdue', { count: daysBetween(reminder.dueOn, today()) })
                : t('quietSince', { count: daysBetween(reminder.on, today()) })}
            </Flag>
            {reminder.enterpriseId === null || (reminder.enterpriseName ?? '') === '' ? (
              <span className="b">{reminder.ruleName[currentLanguage() === 'en' ? 'en' : 'zh']}</span>
            ) : (
              <Link to="/enterprises/$id" params={{ id: reminder.enterpriseId }} className="el b">
                {reminder.enterpriseName}
              </Link>
            )}
            <span className="c2 el" title={reminder.text}>
              {withoutName(reminder)}
            </span>
            <span className="c2 ar nw">{reminder.personName ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
