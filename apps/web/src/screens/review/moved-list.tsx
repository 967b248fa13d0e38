import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import { Pips } from '../../shared/ui/stage-mark';
import { ListHead, standsOn } from './list-head';
import styles from './review.module.css';
import type { Moved } from './review.queries';

const FIRST = 12;
const NAMES_AT_MOST = 8;

/** What went forward, the furthest step first; plain contacts share one line of names. */
export function MovedList({ moved, printed }: { readonly moved: readonly Moved[]; readonly printed: number }) {
  const { t } = useTranslation('review');
  const [showsAll, setShowsAll] = useState(false);
  const contacts = moved.find(({ stage }) => stage === 'contacted')?.rows ?? [];
  const steps = moved
    .filter(({ stage }) => stage !== 'contacted')
    .toReversed()
    .flatMap(({ stage, rows }) => rows.toReversed().map((row) => ({ ...row, stage })));
  const onScreen = showsAll ? steps.length : FIRST;
  const names = contacts.slice(0, NAMES_AT_MOST).map(({ enterpriseName }) => enterpriseName ?? '');
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <ListHead
        title={t('moved')}
        count={steps.length + contacts.length}
        listed={steps.length}
        printed={printed}
        isWhole={showsAll}
        onToggle={steps.length > FIRST ? () => setShowsAll(!showsAll) : undefined}
      />
      {steps.length + contacts.length === 0 ? <p className={`${styles['none'] ?? ''} c3`}>{t('movedNone')}</p> : null}
      <ul className={styles['steps']}>
        {steps
          .slice(0, Math.max(onScreen, printed))
          .map(({ id, stage, on, enterpriseId, enterpriseName, amountYuan }, index) => (
            <li
              key={`${stage} ${id}`}
              className={`${styles['line'] ?? ''} ${styles['movedLine'] ?? ''} ${standsOn(index, onScreen, printed)}`}
            >
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
            <span className={`c2 ${styles['names'] ?? ''}`}>
              {names.join(t('comma'))}
              {contacts.length > names.length ? t('andSoOn') : ''}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
