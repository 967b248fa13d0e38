import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { figureOf, large, plainValue, targetOf } from './figures';
import styles from './headline.module.css';
import type { Headline } from './headline.queries';
import { runningTotal } from './running-total';

const AMOUNT = 'signed_amount_wan';
const COMPLETION = 'all_signed_vs_target_pct';
/** Until it is measured. */
const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 8;
const RIGHT = 60;
const TOP = 24;
const BOTTOM = 24;

/** What was signed up to the end of each month, against the target of the year. */
export function Cumulative({ headline: { byMonth, figures } }: { readonly headline: Headline }) {
  const { t } = useTranslation('headline');
  const { ref, width: measured } = useElementSize();
  const width = measured === 0 ? WIDTH : measured;
  const names = t('months.names', { returnObjects: true }) as unknown as readonly string[];
  const target = targetOf(figureOf(figures, COMPLETION));
  const { sums, reachedAt } = runningTotal(
    byMonth.map(({ figures: ofMonth }) => plainValue(figureOf(ofMonth, AMOUNT)) ?? 0),
    target,
  );
  const most = Math.max(1, target ?? 0, ...sums);
  const x = (index: number): number => LEFT + (index / Math.max(1, sums.length - 1)) * (width - LEFT - RIGHT);
  const y = (yuan: number): number => HEIGHT - BOTTOM - (yuan / most) * (HEIGHT - TOP - BOTTOM);
  const nameOf = (index: number): string => names[Number(byMonth[index]?.month.slice(5)) - 1] ?? '';
  const last = sums.at(-1);
  if (last === undefined) return null;
  const end = { x: x(sums.length - 1), y: y(last) };
  const line = sums.map((sum, index) => `${String(x(index))},${String(y(sum))}`).join(' ');
  const said = reachedAt === undefined ? t('cumulative.below') : t('cumulative.reached', { month: nameOf(reachedAt) });
  return (
    <section className="card" style={{ padding: 16 }}>
      <header className="row g8">
        <h2 className="b">{t('cumulative.title')}</h2>
        <span className="t13 c3">{target === undefined ? t('unit.yi') : said}</span>
      </header>
      <svg
        ref={ref}
        className={styles['line']}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label={`${t('cumulative.title')} ${large(last).toFixed(2)} ${t('unit.yi')}`}
      >
        <line x1={LEFT} x2={width - RIGHT} y1={y(0)} y2={y(0)} />
        {target === undefined ? null : (
          <>
            <line className={styles['aim']} x1={LEFT} x2={width - RIGHT} y1={y(target)} y2={y(target)} />
            <text x={LEFT} y={y(target) - 6}>
              {t('card.target')} {large(target)}
            </text>
          </>
        )}
        <polyline points={line} />
        <circle cx={end.x} cy={end.y} r={4} />
        <text className={styles['last']} x={end.x + 8} y={end.y + 5}>
          {large(last).toFixed(2)}
        </text>
        <text x={LEFT} y={HEIGHT - 4}>
          {nameOf(0)}
        </text>
        {sums.length < 2 ? null : (
          <text x={end.x} y={HEIGHT - 4} textAnchor="end">
            {nameOf(sums.length - 1)}
          </text>
        )}
      </svg>
    </section>
  );
}
