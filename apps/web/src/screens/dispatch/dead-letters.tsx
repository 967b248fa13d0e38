import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { groupBy } from '../../shared/group-by';
import { currentLanguage } from '../../shared/i18n/i18n';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { When } from '../../shared/ui/when';
import { Cure } from './cure';
import styles from './dispatch.module.css';
import { type Failure, failuresQuery, useDispatchActs } from './dispatch.queries';

/** No platform was asked. */
const NO_CODE = 'none';

/** What was given up, by cause; for whom, how to mend it, and one tap that tries it all again. */
export function DeadLetters() {
  const { t } = useTranslation('dispatch');
  const failures = useQuery(failuresQuery);
  const { retry } = useDispatchActs();
  const language = currentLanguage() === 'en' ? 'en' : 'zh';
  if (failures.data === undefined || failures.data.items.length === 0) return null;
  const { items } = failures.data;
  const byCause = groupBy(
    items,
    ({ channel, reason, platformCode }) =>
      `${t(`channel.${channel}`)}${t('dead.colon')}${reason?.[language] ?? t('reason.failed')} ${
        platformCode === NO_CODE ? '' : (platformCode ?? '')
      }`,
  );
  return (
    <section>
      <div className="sec">
        <h2>{t('dead.title')}</h2>
        <span className="t13 c3">{t('dead.count', { count: countOf(items) })}</span>
      </div>
      {retry.isError ? <ProblemNotice problem={retry.error} /> : null}
      <div className="card">
        {[...byCause].map(([cause, group]) => (
          <div key={cause} className={styles['group']}>
            <p className={styles['cause']}>
              <i aria-hidden />
              <span className="seal b grow">{cause}</span>
              <span className="t13 c3 nw">{t('dead.count', { count: countOf(group) })}</span>
            </p>
            <ul>
              {group.map((failure) => (
                <FailureRow
                  key={`${failure.queue}${failure.recipient}`}
                  failure={failure}
                  retry={() => retry.mutate(failure)}
                  isPending={retry.isPending}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function FailureRow({
  failure,
  retry,
  isPending,
}: {
  readonly failure: Failure;
  readonly retry: () => void;
  readonly isPending: boolean;
}) {
  const { t } = useTranslation('dispatch');
  const mayRetry = useMay('dispatch.retry');
  const { recipientName, unitName, lastFailedAt, count } = failure;
  return (
    <li className={`${styles['missed'] ?? ''} ${styles['dead'] ?? ''}`}>
      <b>{recipientName ?? unitName ?? t('others')}</b>
      <span className="t13 c3">
        {lastFailedAt === null ? null : (
          <>
            {t('dead.last')} <When date={businessDateAt(new Date(lastFailedAt))} /> {clockTime(lastFailedAt)}
          </>
        )}
      </span>
      <span className="row g6">
        <Cure failure={failure} />
        {mayRetry ? (
          <Button size="s" onClick={retry} disabled={isPending}>
            {t('retry', { count })}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

function countOf(failures: readonly Failure[]): number {
  return failures.reduce((sum, { count }) => sum + count, 0);
}
