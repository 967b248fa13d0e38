import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { When } from '../../shared/ui/when';
import styles from './dispatch.module.css';
import { messagesQuery, useDispatchActs } from './dispatch.queries';

/** What was composed; what has not gone out can still be called back. */
export function MessagesList() {
  const { t } = useTranslation('dispatch');
  const messages = useQuery(messagesQuery);
  const { cancel } = useDispatchActs();
  if (messages.data === undefined || messages.data.items.length === 0) return null;
  return (
    <section>
      <div className="sec">
        <h2>{t('composed.title')}</h2>
      </div>
      {cancel.isError ? <ProblemNotice problem={cancel.error} /> : null}
      <ul className="card">
        {messages.data.items.map(({ id, title, nextAt, sentTimes, cancelledAt }) => (
          <li key={id} className={`${styles['missed'] ?? ''} ${styles['composed'] ?? ''}`}>
            <b className="el">{title}</b>
            <span className="t13 c3">
              {cancelledAt !== null ? (
                t('composed.cancelled')
              ) : nextAt === null ? (
                t('composed.sent', { count: sentTimes })
              ) : (
                <>
                  <When date={businessDateAt(new Date(nextAt))} /> {clockTime(nextAt)}
                </>
              )}
            </span>
            {nextAt === null || cancelledAt !== null ? null : (
              <Button size="s" onClick={() => cancel.mutate(id)} disabled={cancel.isPending}>
                {t('composed.cancel')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
