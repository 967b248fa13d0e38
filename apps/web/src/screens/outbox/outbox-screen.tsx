import { IconCloudUp, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { heldUpBehind, nextToSend } from '../../shared/outbox/entry';
import { latePhone } from '../../shared/outbox/late-phone';
import type { PhoneState } from '../../shared/outbox/phone-state';
import { usePhone } from '../../shared/outbox/use-phone';
import { EmptyState } from '../../shared/ui/empty-state';
import { PhonePage } from '../../shared/ui/phone-page';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { EntryRow } from './entry-row';
import './messages';
import styles from './outbox.module.css';
import { SentRow } from './sent-row';

/** 离线待传: what waits on the phone, in its order; conflicts open in place. */
export function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const state = usePhone();
  const { isRead, entries, sent, isSending, lastEnd } = state;
  const behind = heldUpBehind(entries);
  const next = nextToSend(entries);
  const all = entries.length + sent.length;
  const headline = headlineOf(state, sent.length + 1);
  return (
    <PhonePage
      title={t('title')}
      back={{ to: '/mine', words: t('back') }}
      aside={
        next === undefined ? null : (
          <button
            type="button"
            className="hit"
            style={{ color: 'var(--link)' }}
            onClick={() => void latePhone().then((phone) => phone.wake())}
          >
            {t('sendNow')}
          </button>
        )
      }
    >
      {!isRead ? (
        <RowsSkeleton rows={3} height={64} />
      ) : all === 0 ? (
        <EmptyState text={t('empty')}>
          <Link to="/log" className="btn">
            {t('log')}
          </Link>
        </EmptyState>
      ) : (
        <>
          <section className={`card ${styles['state'] ?? ''}`} role="status">
            <span className={styles['cloud']}>
              <IconCloudUp className="i-24" aria-hidden />
            </span>
            <div className="grow">
              <p className="b">{t(headline.key, headline.values)}</p>
              <p className="t13 c2">{t(entries.length === 0 ? 'ofAll' : 'of', { all, sent: sent.length })}</p>
              <progress className={styles['bar']} max={all} value={sent.length} aria-label={t('title')} />
            </div>
          </section>
          <h2 className={styles['order']}>{t('order')}</h2>
          <ol className="card">
            {sent.map(({ entry, at }) => (
              <SentRow key={entry.id} entry={entry} at={at} />
            ))}
            {entries.map((entry, place) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                number={sent.length + place + 1}
                isBehind={behind.has(entry.id)}
                isGoing={isSending && entry.id === next?.id}
                isOffline={lastEnd === 'offline'}
              />
            ))}
          </ol>
          <p className={styles['note']}>
            <IconInfoCircle aria-hidden />
            <span>
              {t('keep')}
              {t('counts')}
            </span>
          </p>
        </>
      )}
    </PhonePage>
  );
}

interface Headline {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

function headlineOf({ entries, isSending, lastEnd }: PhoneState, number: number): Headline {
  const held = entries.filter(({ state }) => state !== 'waiting').length;
  const waiting = entries.length - held;
  if (isSending && waiting > 0) return { key: 'state.sending', values: { number } };
  if (waiting > 0 && lastEnd === 'sign_in') return { key: 'state.signIn', values: {} };
  if (waiting > 0 && lastEnd === 'offline') return { key: 'state.offline', values: {} };
  if (waiting > 0 && lastEnd === 'later') return { key: 'state.later', values: { count: waiting } };
  if (held > 0) return { key: 'state.held', values: { count: held } };
  return waiting > 0 ? { key: 'state.waiting', values: { count: waiting } } : { key: 'state.done', values: {} };
}
