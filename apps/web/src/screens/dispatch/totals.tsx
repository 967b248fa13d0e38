import { useTranslation } from 'react-i18next';
import styles from './dispatch.module.css';
import type { Queue } from './dispatch.queries';

/** Four numbers: sent, waiting, not delivered, paused. */
export function Totals({ queues }: { readonly queues: readonly Queue[] }) {
  const { t } = useTranslation('dispatch');
  const sum = (of: (queue: Queue) => number): number => queues.reduce((all, queue) => all + of(queue), 0);
  const failed = sum((queue) => queue.failed);
  const totals = [
    {
      key: 'sent',
      value: sum((queue) => queue.sentToday),
      note: t('total.acknowledged', { count: sum((queue) => queue.acknowledgedToday) }),
    },
    {
      key: 'waiting',
      value: sum((queue) => queue.waiting + queue.active),
      note: t('total.delayed', { count: sum((queue) => queue.delayed + queue.held) }),
    },
    { key: 'failed', value: failed, note: failed > 0 ? t('total.failedNote') : '', isBad: failed > 0 },
    { key: 'paused', value: queues.filter(({ pausedAt }) => pausedAt !== null).length, note: t('total.pausedNote') },
  ];
  return (
    <dl className={`card ${styles['totals'] ?? ''}`}>
      {totals.map(({ key, value, note, isBad }) => (
        <div key={key}>
          <dt>{t(`total.${key}`)}</dt>
          <dd className={styles['total']}>
            <span className="nw">
              <span className={isBad === true ? 'n b seal' : 'n b'}>{value}</span>
              <span className="u">{t(`unit.${key === 'paused' ? 'queues' : 'messages'}`)}</span>
            </span>
            <span className="t13 c3">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
