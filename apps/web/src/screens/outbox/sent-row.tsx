import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../shared/format/dates';
import { moment } from '../../shared/format/moment';
import type { OutboxEntry } from '../../shared/outbox/entry';
import styles from './outbox.module.css';

export function SentRow({ entry, at }: { readonly entry: OutboxEntry; readonly at: Date }) {
  const { t } = useTranslation('outbox');
  return (
    <li className={styles['row']}>
      <span className={`${styles['number'] ?? ''} ${styles['done'] ?? ''}`}>
        <IconCheck aria-hidden />
      </span>
      <div className="grow">
        <p className="b">{entry.title}</p>
        <p className="t13 c3">{t('logged', { time: moment(entry.loggedAt) })}</p>
      </div>
      <span className="t13 pine">{t('sent', { time: clockTime(at.toISOString()) })}</span>
    </li>
  );
}
