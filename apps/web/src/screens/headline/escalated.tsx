import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { DifficultyMarks } from '../../shared/difficulties/difficulty-marks';
import { useMe } from '../../shared/session/me';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import styles from './headline.module.css';

export function escalatedQuery(leader: string) {
  return queryOptions({
    queryKey: ['difficulties', 'escalated', leader],
    queryFn: () =>
      answerOf(api.GET('/api/v1/difficulties', { params: { query: { leader, state: 'open', instructed: false } } })),
  });
}

/** What waits for the city leader's instruction, above all figures; without any there is nothing to see. */
export function Escalated() {
  const { t } = useTranslation('headline');
  const leader = useMe().user.id;
  const found = useQuery(escalatedQuery(leader));
  if (found.isError) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />;
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card" aria-label={t('escalated')}>
      <h2 className="b" style={{ padding: '10px 16px 6px' }}>
        {t('escalated')} <span className="n c2">{found.data?.total}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles['escalated']}>
            <Link
              to="/difficulties"
              search={(before: Readonly<Record<string, string>>) => ({ ...before, leader, difficulty: item.id })}
              className="b"
            >
              {item.title}
            </Link>
            <span className="t13 c2 el grow">
              {item.enterpriseName}
              <i className="sep" />
              {item.projectName}
            </span>
            <span className="row g8">
              <DifficultyMarks difficulty={item} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
