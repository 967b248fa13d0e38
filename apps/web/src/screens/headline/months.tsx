import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Figure } from '../../shared/ui/figure';
import { figureOf, large, plainValue } from './figures';
import styles from './headline.module.css';
import type { Headline, Opened } from './headline.queries';

const TALLEST_PIXELS = 130;
const AMOUNT = 'signed_amount_wan';
const COUNT = 'signed_projects';

/** A bar for each month from zero, labelled; each opens its rows. The same as a table. */
export function Months({
  headline: { byMonth },
  opened,
  onOpen,
}: {
  readonly headline: Headline;
  readonly opened: Opened | undefined;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation('headline');
  const [asTable, setAsTable] = useState(false);
  const names = t('months.names', { returnObjects: true }) as unknown as readonly string[];
  const months = byMonth.map(({ month, figures }) => ({
    month,
    name: names[Number(month.slice(5)) - 1] ?? month,
    yuan: plainValue(figureOf(figures, AMOUNT)) ?? 0,
    count: plainValue(figureOf(figures, COUNT)) ?? 0,
  }));
  const most = Math.max(1, ...months.map(({ yuan }) => yuan));
  return (
    <section className="card" style={{ padding: 16 }}>
      <header className="row g8">
        <h2 className="b">{t('months.title')}</h2>
        <span className="t13 c3 grow">{t('months.hint')}</span>
        <Button size="s" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'months.chart' : 'months.table')}
        </Button>
      </header>
      {asTable ? (
        <table className="tb">
          <thead>
            <tr>
              <th>{t('period.label')}</th>
              <th className="ar">{t('months.count')}</th>
              <th className="ar">{t('months.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, name, yuan, count }) => (
              <tr key={month}>
                <td>{name}</td>
                <td className="ar">
                  <Figure label={name} onOpen={() => onOpen({ figure: COUNT, month })}>
                    {count}
                  </Figure>
                </td>
                <td className="ar">
                  <Figure label={name} onOpen={() => onOpen({ figure: AMOUNT, month })}>
                    {large(yuan).toFixed(2)}
                  </Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className={styles['bars']}>
          {months.map(({ month, name, yuan }) => (
            <button
              key={month}
              type="button"
              className={opened?.month === month ? styles['chosen'] : undefined}
              aria-label={t('months.open', { month: Number(month.slice(5)), amount: large(yuan).toFixed(2) })}
              onClick={() => onOpen({ figure: AMOUNT, month })}
            >
              <span className="n t12">{large(yuan).toFixed(2)}</span>
              <i style={{ height: Math.max(0, (yuan / most) * TALLEST_PIXELS) }} />
              <span className="t12 c3">{name}</span>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
