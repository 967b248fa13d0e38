import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import { PRESETS, presetPeriod } from '../../shared/format/period';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
import styles from './events.module.css';
import { periodOf } from './events.queries';

/** Over which days the yield is counted: in the address. */
export function PeriodBar({ state, change }: { readonly state: UrlState; readonly change: ChangeUrl }) {
  const { t } = useTranslation('events');
  const { from, to } = periodOf(state);
  const date = (name: 'from' | 'to', value: string, max: string) => (
    <label className="row g6 t13 c2">
      {t(`period.${name}`)}
      <input
        type="date"
        className={styles['date']}
        value={value}
        max={max}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
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
      {date('from', from, to)}
      {date('to', to, today())}
    </div>
  );
}
