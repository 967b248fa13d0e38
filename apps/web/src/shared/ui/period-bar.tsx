import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../format/dates';
import { type Period, PRESETS, presetPeriod } from '../format/period';
import type { ChangeUrl } from '../url/url-state';

/** Over which days is counted: in the address. */
export function PeriodBar({
  period: { from, to },
  latest,
  change,
  children,
}: {
  readonly period: Period;
  /** The last day that can be asked for; absent: any. */
  readonly latest?: string;
  readonly change: ChangeUrl;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="row g12 wrap">
      <div className="seg" role="group" aria-label={t('period.label')}>
        {PRESETS.map((preset) => {
          const period = presetPeriod(preset, today());
          const isOn = period.from === from && period.to === to;
          return (
            <button
              key={preset}
              type="button"
              className={isOn ? 'on' : undefined}
              aria-pressed={isOn}
              onClick={() => change({ ...period })}
            >
              {t(`period.${preset}`)}
            </button>
          );
        })}
      </div>
      <DayInBar label={t('period.from')} value={from} max={to} onChange={(day) => change({ from: day })} />
      <DayInBar label={t('period.to')} value={to} max={latest} onChange={(day) => change({ to: day })} />
      {children}
    </div>
  );
}

export function DayInBar({
  label,
  value,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly max: string | undefined;
  readonly onChange: (day: string) => void;
}) {
  return (
    <label className="row g6 t13 c2">
      {label}
      <input
        type="date"
        className="day"
        value={value}
        max={max}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
