import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { NumberField } from '../ui/number-field';
import styles from './evidence.module.css';
import { UnitField } from './unit-field';

export interface Share {
  readonly unitId: string | null;
  readonly percent: number;
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { percent }) => sum + percent, 0);
}

export function areWhole(shares: readonly Share[]): boolean {
  const units = shares.map(({ unitId }) => unitId);
  return !units.includes(null) && new Set(units).size === units.length && sumOf(shares) === 100;
}

/** The first leads (主引), the others support (协引). */
export function SharesField({
  shares,
  onChange,
}: {
  readonly shares: readonly Share[];
  readonly onChange: (shares: readonly Share[]) => void;
}) {
  const { t } = useTranslation('evidence');
  const change = (at: number, part: Partial<Share>): void =>
    onChange(shares.map((share, index) => (index === at ? { ...share, ...part } : share)));
  const roleOf = (index: number): string => t(index === 0 ? 'field.lead' : 'field.support');
  return (
    <div role="group" aria-label={t('field.credits')}>
      <span className={styles['label']}>{t('field.credits')}</span>
      {shares.map((share, index) => (
        <div key={`${String(index)}-${String(shares.length)}`} className={styles['share']}>
          <span className="t13 c2">{roleOf(index)}</span>
          <UnitField
            label={roleOf(index)}
            isNamedBeside
            value={share.unitId}
            onChange={(unitId) => change(index, { unitId })}
          />
          <NumberField
            aria-label="%"
            suffix=" %"
            min={0}
            max={100}
            allowDecimal={false}
            hideControls
            value={share.percent}
            onChange={(value) => change(index, { percent: Number(value) })}
          />
          {index === 0 ? (
            <span />
          ) : (
            <Button
              look="quiet"
              square
              aria-label={t('field.removeUnit')}
              onClick={() => onChange(shares.filter((_, at) => at !== index))}
            >
              <IconX aria-hidden />
            </Button>
          )}
        </div>
      ))}
      <div className="row">
        <Button
          look="link"
          onClick={() => onChange([...shares, { unitId: null, percent: Math.max(0, 100 - sumOf(shares)) }])}
        >
          <IconPlus aria-hidden />
          {t('field.addUnit')}
        </Button>
        <span className={`r t13 ${areWhole(shares) ? 'pine' : 'ochre'}`}>{t('field.sum', { sum: sumOf(shares) })}</span>
      </div>
    </div>
  );
}
