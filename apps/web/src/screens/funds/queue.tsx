import { useTranslation } from 'react-i18next';
import { amountWords, columnAmount } from '../../shared/format/amount';
import { businessDateAt } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import { Button } from '../../shared/ui/button';
import { When } from '../../shared/ui/when';
import styles from './funds.module.css';
import type { Submitted } from './funds.queries';

const WAN = 10_000;

/** What waits, the oldest first. */
export function Queue({
  items,
  total,
  chosen,
  me,
  unitName,
  onChoose,
  onMore,
}: {
  readonly items: readonly Submitted[];
  readonly total: number;
  readonly chosen: string | undefined;
  readonly me: string;
  readonly unitName: (receipt: Submitted) => string;
  readonly onChoose: (id: string) => void;
  /** Absent where all are shown. */
  readonly onMore: (() => void) | undefined;
}) {
  const { t } = useTranslation('funds');
  return (
    <section className={styles['queue']} aria-label={t('queue')}>
      <header className="row g8">
        <h2 className="b">
          {t('queue')} <span className="n c2">{total}</span>
        </h2>
        <span className="t12 c3 r">{t('unitWan')}</span>
      </header>
      <ul>
        {items.map((receipt) => (
          <li key={receipt.id}>
            <button
              type="button"
              className={receipt.id === chosen ? styles['on'] : undefined}
              aria-current={receipt.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(receipt.id)}
            >
              <span className="row g8">
                <span className="b el grow">{receipt.enterpriseName}</span>
                <span className="n b">{inColumn(receipt.amountYuan)}</span>
              </span>
              <span className="row g8 t13 c2">
                <span className="el grow">
                  {unitName(receipt)} <When date={businessDateAt(new Date(receipt.recordedAt))} />
                </span>
                {receipt.kind === 'reversal' ? <span className="chip f-over">{t('reversal')}</span> : null}
                {receipt.recordedBy === me ? <span className="chip f-integ">{t('own')}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onMore === undefined ? null : (
        <Button look="quiet" onClick={onMore}>
          {t('more', { count: total - items.length })}
        </Button>
      )}
    </section>
  );
}

function inColumn(yuan: number): string {
  if (currentLanguage() === 'en') return columnAmount(yuan, 'en');
  const { figure, unit } = amountWords(yuan);
  return unit === 'wan' ? figure : (yuan / WAN).toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '−');
}
