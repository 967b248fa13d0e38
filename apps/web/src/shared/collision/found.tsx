import {
  IconArrowsExchange,
  IconBuilding,
  IconCircleCheck,
  IconHandClick,
  IconLock,
  IconUserCheck,
  IconUserPlus,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDateAt, daysBetween, today } from '../format/dates';
import { StageMark } from '../ui/stage-mark';
import styles from './collision.module.css';
import type { LookupItem } from './lookup.queries';
import './messages';
import { RequestSheet } from './request-sheet';

const LOOKS = {
  held: { look: 'ochre', Icon: IconLock },
  mine: { look: '', Icon: IconUserCheck },
  joined: { look: '', Icon: IconUserPlus },
  free: { look: 'pine', Icon: IconCircleCheck },
} as const;

/** Who pursues it, and what one may do then (domain.md §5.2). */
export function Found({
  item,
  q,
  onPick,
}: {
  readonly item: LookupItem;
  readonly q: string;
  /** Where something is being logged already: the enterprise is taken into it. Absent: a log is begun. */
  readonly onPick?: (item: LookupItem) => void;
}) {
  const { t } = useTranslation('collision');
  const [asks, setAsks] = useState<'join' | 'transfer'>();
  const { enterpriseId, name, status, owner, stage, since, protectedUntil } = item;
  const { look, Icon } = LOOKS[status];
  const isOwn = status === 'mine' || status === 'joined';
  return (
    <li className={`card ${styles['found'] ?? ''}`}>
      <div className={styles['body']}>
        <p className={`row g8 b ${look}`} style={isOwn ? { color: 'var(--link)' } : undefined}>
          <Icon className="i-20" aria-hidden />
          {t(`verdict.${status}`, { unit: owner?.unitName ?? '' })}
        </p>
        <p className={styles['name']}>{marked(name, q)}</p>
        {stage === null ? null : (
          <dl>
            <dt>{t('stage')}</dt>
            <dd>
              <StageMark stage={stage} />
            </dd>
            {since === null ? null : (
              <>
                <dt>{t('since')}</dt>
                <dd className="n">{businessDateAt(new Date(since))}</dd>
              </>
            )}
            {owner === null ? null : (
              <>
                <dt>{t('until')}</dt>
                <dd>
                  {protectedUntil === null ? (
                    t('signed')
                  ) : (
                    <>
                      <span className="n">{protectedUntil}</span>，
                      {t('days', { count: Math.max(0, daysBetween(today(), protectedUntil)) })}
                    </>
                  )}
                </dd>
              </>
            )}
          </dl>
        )}
      </div>
      <div className={`acts ${styles['acts'] ?? ''}`}>
        {status === 'held' ? (
          <>
            <button type="button" onClick={() => setAsks('join')}>
              <IconUserPlus className="i-20" aria-hidden />
              {t('ask_join')}
            </button>
            <button type="button" onClick={() => setAsks('transfer')}>
              <IconArrowsExchange className="i-20" aria-hidden />
              {t('ask_transfer')}
            </button>
            {onPick === undefined ? (
              <Link to="/log" search={{ enterprise: enterpriseId, name, touch: '1' }}>
                <IconHandClick className="i-20" aria-hidden />
                {t('touch')}
              </Link>
            ) : (
              <Pick item={item} words={t('touch')} onPick={onPick} />
            )}
          </>
        ) : null}
        {status !== 'held' && onPick !== undefined ? <Pick item={item} words={t('pick')} onPick={onPick} /> : null}
        {isOwn && onPick === undefined ? (
          <Link to="/enterprises/$id" params={{ id: enterpriseId }}>
            <IconBuilding className="i-20" aria-hidden />
            {t('open')}
          </Link>
        ) : null}
        {status === 'free' && onPick === undefined ? (
          <Link to="/log" search={{ enterprise: enterpriseId, name }}>
            <IconCircleCheck className="i-20" aria-hidden />
            {t('log')}
          </Link>
        ) : null}
      </div>
      {asks === undefined ? null : <RequestSheet item={item} kind={asks} onClose={() => setAsks(undefined)} />}
    </li>
  );
}

function Pick({
  item,
  words,
  onPick,
}: {
  readonly item: LookupItem;
  readonly words: string;
  readonly onPick: (item: LookupItem) => void;
}) {
  return (
    <button type="button" onClick={() => onPick(item)}>
      <IconHandClick className="i-20" aria-hidden />
      {words}
    </button>
  );
}

function marked(name: string, q: string) {
  const at = name.indexOf(q);
  if (at === -1) return name;
  return (
    <>
      {name.slice(0, at)}
      <mark className={styles['hit']}>{q}</mark>
      {name.slice(at + q.length)}
    </>
  );
}
