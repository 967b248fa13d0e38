import { useTranslation } from 'react-i18next';
import { moment } from '../../shared/format/moment';
import type { OutboxEntry } from '../../shared/outbox/entry';
import { HeldUp } from './held-up';
import styles from './outbox.module.css';

export function EntryRow({
  entry,
  number,
  isBehind,
  isGoing,
  isOffline,
}: {
  readonly entry: OutboxEntry;
  readonly number: number;
  readonly isBehind: boolean;
  readonly isGoing: boolean;
  readonly isOffline: boolean;
}) {
  const { t } = useTranslation('outbox');
  const isHeldUp = entry.state !== 'waiting';
  const looks = [styles['number'], isHeldUp ? styles['held'] : isGoing ? styles['going'] : ''];
  const when = t('logged', { time: moment(entry.loggedAt) });
  const photos = entry.files.length === 0 ? '' : `，${t('photos', { count: entry.files.length })}`;
  return (
    <>
      <li className={styles['row']}>
        <span className={looks.join(' ')}>{number}</span>
        <div className="grow">
          <p className="b">{entry.title}</p>
          <p className="t13 c3">
            {when}
            {photos}
          </p>
        </div>
        <span className={isHeldUp ? 't13 seal b' : 't13 c3'}>
          {isHeldUp ? t('decide') : isBehind ? t('behind') : isGoing ? null : t(isOffline ? 'waits' : 'waitsTurn')}
        </span>
      </li>
      {isHeldUp ? <HeldUp entry={entry} /> : null}
    </>
  );
}
