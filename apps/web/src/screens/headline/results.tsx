import { useTranslation } from 'react-i18next';
import { shareOfYearGone } from '../../shared/format/period';
import { Figure } from '../../shared/ui/figure';
import { figureOf, large, plainValue, shown, targetOf } from './figures';
import styles from './headline.module.css';
import type { Headline, Opened } from './headline.queries';

/** Three results, each with its target and what it is made of: the keys of the published figures. */
const CARDS = [
  {
    name: 'signed',
    amount: 'all_signed_amount_yi',
    completion: 'all_signed_vs_target_pct',
    lines: [
      ['yoy', 'all_signed_yoy_pct'],
      ['projects', 'all_signed_projects'],
      ['mfg', 'mfg_signed_amount_yi'],
      ['share', 'mfg_signed_share_pct'],
    ],
  },
  {
    name: 'funds',
    amount: 'funds_amount_yi',
    completion: 'funds_vs_target_pct',
    lines: [
      ['yoy', 'funds_yoy_pct'],
      ['mfg', 'mfg_funds_amount_yi'],
      ['share', 'mfg_funds_share_pct'],
    ],
  },
  {
    name: 'field',
    amount: 'field_signed_amount_yi',
    completion: 'field_signed_vs_target_pct',
    lines: [['projects', 'field_signed_projects']],
  },
] as const;

export function Results({
  headline,
  onOpen,
}: {
  readonly headline: Headline;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation('headline');
  const { figures, period } = headline;
  const gone = shareOfYearGone(period.to);
  return (
    <div className={styles['results']}>
      {CARDS.map(({ name, amount, completion, lines }) => {
        const value = figureOf(figures, amount);
        const completed = figureOf(figures, completion);
        const target = targetOf(completed);
        return (
          <section key={name} className="card" style={{ padding: 16 }}>
            <h2 className="c2">{t(`card.${name}`)}</h2>
            <p className={styles['large']}>
              <Figure label={t(`card.${name}`)} onOpen={() => onOpen({ figure: amount })}>
                {shown(value)}
              </Figure>
              <span className="u">{t('unit.yi')}</span>
            </p>
            <Progress value={plainValue(value)} target={target} gone={gone} />
            <dl className={styles['lines']}>
              <dt>
                {t('card.target')} <span className="n">{target === undefined ? '—' : String(large(target))}</span>
                <i className="sep" />
                <span className="c3">{t('card.year', { share: `${gone.toFixed(1)}%` })}</span>
              </dt>
              <dd className="b">
                <Figure label={t('card.target')} onOpen={() => onOpen({ figure: completion })}>
                  {shown(completed)}
                </Figure>
              </dd>
              {lines.map(([words, key]) => (
                <div key={key} style={{ display: 'contents' }}>
                  <dt>{t(`card.${words}`)}</dt>
                  <dd>
                    <Figure label={t(`card.${words}`)} onOpen={() => onOpen({ figure: key })}>
                      {shown(figureOf(figures, key))}
                    </Figure>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

/** The bar is the value, the tick the target: beyond it where more was done. */
function Progress({
  value,
  target,
  gone,
}: {
  readonly value: number | undefined;
  readonly target: number | undefined;
  readonly gone: number;
}) {
  if (value === undefined || target === undefined || target === 0) return <div className={styles['track']} />;
  const whole = Math.max(value, target);
  const percent = (part: number): string => `${String((part / whole) * 100)}%`;
  return (
    <div className={styles['track']} aria-hidden>
      <i style={{ width: percent(value) }} />
      <b style={{ left: percent(target) }} />
      <s style={{ left: percent((target * gone) / 100) }} />
    </div>
  );
}
