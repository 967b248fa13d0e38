import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AMOUNT_UNITS } from '../format/amount';
import { wholeYuan, yuanTyped } from '../format/amount';
import styles from './evidence.module.css';

type Unit = keyof typeof AMOUNT_UNITS;
const UNITS: readonly Unit[] = ['yuan', 'wan', 'yi'];

/** Typed in 元, 万元 or 亿元; the whole amount stands below while it is typed. */
export function AmountField({
  label,
  onChange,
}: {
  readonly label: string;
  readonly onChange: (yuan: number | undefined) => void;
}) {
  const { t } = useTranslation('evidence');
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<Unit>('wan');
  const yuan = yuanTyped(text, unit);
  const tell = (nextText: string, nextUnit: Unit): void => {
    setText(nextText);
    setUnit(nextUnit);
    onChange(yuanTyped(nextText, nextUnit));
  };
  return (
    <div className={styles['amount']}>
      <TextInput
        label={label}
        inputMode="decimal"
        value={text}
        error={text !== '' && yuan === undefined}
        onChange={(event) => tell(event.currentTarget.value, unit)}
      />
      <div className={`seg ${styles['units'] ?? ''}`}>
        {UNITS.map((each) => (
          <button
            key={each}
            type="button"
            className={each === unit ? 'on' : undefined}
            aria-pressed={each === unit}
            onClick={() => tell(text, each)}
          >
            {t(`unit.${each}`)}
          </button>
        ))}
      </div>
      <p className="hint n" aria-live="polite">
        {yuan === undefined ? '\u00a0' : t('whole', { yuan: wholeYuan(yuan) })}
      </p>
    </div>
  );
}
