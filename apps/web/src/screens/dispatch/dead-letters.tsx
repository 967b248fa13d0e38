import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../shared/i18n/i18n';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import styles from './dispatch.module.css';
import { deadLettersQuery, useDispatchActs } from './dispatch.queries';

/** What was given up, with the reason in plain words; one tap tries again. */
export function DeadLetters() {
  const { t } = useTranslation('dispatch');
  const dead = useQuery(deadLettersQuery);
  const { retry } = useDispatchActs();
  const mayRetry = useMay('delivery.retry');
  const language = currentLanguage() === 'en' ? 'en' : 'zh';
  if (dead.data === undefined || dead.data.items.length === 0) return null;
  return (
    <section>
      <div className="sec">
        <h2>{t('dead.title')}</h2>
        <span className="t13 c3">{t('dead.count', { count: dead.data.total })}</span>
      </div>
      <ul className="card">
        {dead.data.items.map(({ id, recipientName, channel, platformCode, reason }) => (
          <li key={id} className={`${styles['missed'] ?? ''} ${styles['dead'] ?? ''}`}>
            <b>{recipientName ?? t('others')}</b>
            <span>
              {t(`channel.${channel}`)}
              <i className="sep" />
              {reason?.[language] ?? ''}
              {platformCode === null ? null : <span className="c3"> {platformCode}</span>}
            </span>
            {mayRetry ? (
              <Button size="s" onClick={() => retry.mutate(id)} disabled={retry.isPending}>
                {t('dead.retry')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
