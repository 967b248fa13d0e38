import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { daysBetween, today } from '../../shared/format/dates';
import { When } from '../../shared/ui/when';
import styles from './review.module.css';
import type { Difficulty } from './review.queries';

export function Difficulties({ difficulties }: { readonly difficulties: readonly Difficulty[] }) {
  const { t } = useTranslation('review');
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <header>
        <h2 className="b">{t('difficulties')}</h2>
        <span className="n b c2">{difficulties.length}</span>
      </header>
      {difficulties.length === 0 ? <p className={`${styles['none'] ?? ''} c3`}>{t('difficultiesNone')}</p> : null}
      <ul>
        {difficulties.map(({ id, enterpriseId, enterpriseName, title, level, overdue, dueOn }) => (
          <li key={id} className={`${styles['line'] ?? ''} ${styles['stillLine'] ?? ''}`}>
            <span className="chip line">{t(`term:difficultyLevel.${level}`)}</span>
            <Link to="/enterprises/$id" params={{ id: enterpriseId }} className="el b">
              {enterpriseName}
            </Link>
            <span className="c2 el">{title}</span>
            <span className={`ar nw ${overdue ? 'seal' : 'c2'}`}>
              {overdue ? t('common:reminder.overdue', { count: daysBetween(dueOn, today()) }) : <When date={dueOn} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
