import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import styles from './events.module.css';
import { eventRowsQuery } from './events.queries';

const SHOWN = 60;

/** Whom it reached, by name; the pane of the number has them all. */
export function Attendees({ eventId, total }: { readonly eventId: string; readonly total: number }) {
  const { t } = useTranslation('events');
  const rows = useQuery(eventRowsQuery(eventId, 'reached'));
  return (
    <section>
      <div className="sec">
        <h2>{t('attend.title')}</h2>
        <span className="c">{total}</span>
      </div>
      <div className="card">
        {rows.isPending ? <RowsSkeleton rows={4} height={44} /> : null}
        {rows.isError ? <ProblemNotice problem={rows.error} retry={() => void rows.refetch()} /> : null}
        {rows.data?.length === 0 ? (
          <p className="c3" style={{ padding: 16 }}>
            {t('attend.none')}
          </p>
        ) : null}
        <ul className={styles['attended']}>
          {rows.data?.slice(0, SHOWN).map(({ id, enterpriseId, enterpriseName, on }) => (
            <li key={id}>
              {enterpriseId === null ? null : (
                <Link to="/enterprises/$id" params={{ id: enterpriseId }} className="el">
                  {enterpriseName}
                </Link>
              )}
              <span className="n t13 c3">{on}</span>
            </li>
          ))}
        </ul>
        {total > SHOWN ? (
          <p className="t13 c3" style={{ padding: '8px 16px' }}>
            {t('attend.others', { count: total - SHOWN })}
          </p>
        ) : null}
      </div>
    </section>
  );
}
