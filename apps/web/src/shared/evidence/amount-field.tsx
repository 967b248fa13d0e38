import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeYuan } from '../format/amount';
import { type TypedUnit, unitTyped, withoutUnit, yuanTyped } from '../format/typed-amount';
import styles from './evidence.module.css';

const UNITS: readonly TypedUnit[] = ['yuan', 'wan', 'yi'];

/** Typed in 元, 万元 or 亿元, which may stand behind the figure; the whole amount stands below while it is typed. */
export function AmountField({
  label,
  onChange,
}: {
  readonly label: string;
  readonly onChange: (yuan: number | undefined) => void;
}) {
  const { t } = useTranslation('evidence');
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<TypedUnit>('wan');
  const yuan = yuanTyped(text, unit);
  const tell = (nextText: string, nextUnit: TypedUnit): void => {
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
        error={text !== '' && yuan === undefined ? t('amountUnread') : undefined}
        onChange={(event) => tell(event.currentTarget.value, unitTyped(event.currentTarget.value) ?? unit)}
      />
      <div className={`seg ${styles['units'] ?? ''}`}>
        {UNITS.map((each) => (
          <button
            key={each}
            type="button"
            className={each === unit ? 'on' : undefined}
            aria-pressed={each === unit}
            onClick={() => tell(withoutUnit(text), each)}
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
