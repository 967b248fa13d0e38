import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import { Button } from '../../shared/ui/button';
import { Pips } from '../../shared/ui/stage-mark';
import styles from './review.module.css';
import type { Moved } from './review.queries';

const FIRST = 12;
const NAMES_AT_MOST = 8;

/** What went forward, the furthest step first; plain contacts share one line of names. */
export function MovedList({ moved }: { readonly moved: readonly Moved[] }) {
  const { t } = useTranslation('review');
  const [showsAll, setShowsAll] = useState(false);
  const contacts = moved.find(({ stage }) => stage === 'contacted')?.rows ?? [];
  const steps = moved
    .filter(({ stage }) => stage !== 'contacted')
    .toReversed()
    .flatMap(({ stage, rows }) => rows.toReversed().map((row) => ({ ...row, stage })));
  const shown = showsAll ? steps : steps.slice(0, FIRST);
  const names = contacts.slice(0, NAMES_AT_MOST).map(({ enterpriseName }) => enterpriseName ?? '');
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <header>
        <h2 className="b">{t('moved')}</h2>
        <span className="n b c2">{steps.length + contacts.length}</span>
        <span className="grow" />
        {steps.length > FIRST ? (
          <Button look="link" size="s" className={styles['screenOnly']} onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'fewer' : 'all', { count: steps.length })}
          </Button>
        ) : null}
      </header>
      {steps.length + contacts.length === 0 ? <p className={`${styles['none'] ?? ''} c3`}>{t('movedNone')}</p> : null}
      <ul>
        {shown.map(({ id, stage, on, enterpriseId, enterpriseName, amountYuan }) => (
          <li key={`${stage} ${id}`} className={`${styles['line'] ?? ''} ${styles['movedLine'] ?? ''}`}>
            <Pips stage={stage} />
            <span className="n c3">{on?.slice(5) ?? ''}</span>
            {enterpriseId === null || (enterpriseName ?? '') === '' ? (
              <span className="c3">{t('common:none')}</span>
            ) : (
              <Link to="/enterprises/$id" params={{ id: enterpriseId }} className="el b">
                {enterpriseName}
              </Link>
            )}
            <span className="c2 el">{t(`step.${stage}`)}</span>
            <span className="ar">{amountYuan === null ? '' : <Amount yuan={amountYuan} />}</span>
          </li>
        ))}
        {contacts.length === 0 ? null : (
          <li className={`${styles['line'] ?? ''} ${styles['namesLine'] ?? ''}`}>
            <Pips stage="contacted" />
            <span className="n c3">{t('firms', { count: contacts.length })}</span>
            <span className="c2">
              {names.join(t('comma'))}
              {contacts.length > names.length ? t('andSoOn') : ''}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
