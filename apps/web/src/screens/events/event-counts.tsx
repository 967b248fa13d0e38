import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import { Figure } from '../../shared/ui/figure';
import styles from './events.module.css';
import type { CountKey, EventYield } from './events.queries';

const LATER = [
  ['later_visited', null],
  ['later_intent_projects', 'later_intent_amount'],
  ['later_signed_projects', 'later_signed_amount'],
  [null, 'later_funds_amount'],
] as const;

const KEYS: readonly string[] = [
  'reached',
  'signed_there_projects',
  'signed_there_amount',
  ...LATER.flat().filter((key) => key !== null),
];

export function isCountKey(key: string | undefined): key is CountKey {
  return key !== undefined && KEYS.includes(key);
}

/** domain.md §6: reached, signed there, came of it. */
export function EventCounts({
  counts,
  onOpen,
}: {
  readonly counts: EventYield['counts'];
  readonly onOpen: (count: CountKey) => void;
}) {
  const { t } = useTranslation('events');
  const count = (key: CountKey, unit: string) => (
    <>
      <Figure label={t(`count.${key}`)} onOpen={() => onOpen(key)}>
        {counts[key]}
      </Figure>
      <span className="u">{t(`unit.${unit}`, { count: counts[key] })}</span>
    </>
  );
  const amount = (key: CountKey) => (
    <Figure label={t(`count.${key}`)} onOpen={() => onOpen(key)}>
      <Amount yuan={counts[key]} />
    </Figure>
  );
  return (
    <div className={styles['counts']}>
      <section className="card">
        <h3 className="c2">{t('count.reached')}</h3>
        <p className={styles['large']}>{count('reached', 'firms')}</p>
      </section>
      <section className="card">
        <h3 className="c2">{t('signedThere')}</h3>
        <p className={styles['large']}>{count('signed_there_projects', 'projects')}</p>
        <p className="t16 b">{amount('signed_there_amount')}</p>
      </section>
      <section className="card">
        <h3 className="c2">{t('cameOfIt')}</h3>
        <dl className={styles['later']}>
          {LATER.map(([counted, summed]) => {
            const name = counted ?? summed;
            return (
              <div key={name}>
                <dt>{t(`later.${name}`)}</dt>
                <dd>{counted === null ? null : count(counted, counted === 'later_visited' ? 'firms' : 'projects')}</dd>
                <dd>{summed === null ? null : amount(summed)}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    </div>
  );
}
