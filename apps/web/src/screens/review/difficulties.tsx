import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../../shared/format/dates';
import { When } from '../../shared/ui/when';
import { ListHead, standsOn } from './list-head';
import styles from './review.module.css';
import type { Difficulty } from './review.queries';

export function Difficulties({
  difficulties,
  printed,
}: {
  readonly difficulties: readonly Difficulty[];
  readonly printed: number;
}) {
  const { t } = useTranslation('review');
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <ListHead title={t('difficulties')} count={difficulties.length} printed={printed} />
      {difficulties.length === 0 ? <p className={`${styles['none'] ?? ''} c3`}>{t('difficultiesNone')}</p> : null}
      <ul>
        {difficulties.map(({ id, enterpriseId, enterpriseName, title, level, overdue, dueOn }, index) => (
          <li
            key={id}
            className={`${styles['line'] ?? ''} ${styles['stillLine'] ?? ''} ${standsOn(index, difficulties.length, printed)}`}
          >
            <span className="chip line">{t(`term:difficultyLevel.${level}`)}</span>
            <p className={styles['said']}>
              <Link to="/enterprises/$id" params={{ id: enterpriseId }} className="b">
                {enterpriseName}
              </Link>
              <span className="c2">{title}</span>
            </p>
            <span className={`ar nw ${overdue ? 'seal' : 'c2'}`}>
              {overdue ? t('common:reminder.overdue', { count: daysBetween(dueOn, today()) }) : <When date={dueOn} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
