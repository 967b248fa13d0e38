import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import { PRESETS, presetPeriod } from '../../shared/format/period';
import { Flag } from '../../shared/ui/flag';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
import styles from './headline.module.css';
import { askedOf, type Headline } from './headline.queries';

/** Of which days, as of when, by which rules; and what stands under the figures. */
export function HeadlineBar({
  state,
  change,
  headline,
}: {
  readonly state: UrlState;
  readonly change: ChangeUrl;
  readonly headline: Headline | undefined;
}) {
  const { t } = useTranslation('headline');
  const { from, to } = askedOf(state);
  const date = (label: string, value: string, name: string, max?: string) => (
    <label className="row g6 t13 c2">
      {label}
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
    <div className={styles['bar']}>
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
      {date(t('period.from'), from, 'from', to)}
      {date(t('period.to'), to, 'to')}
      {date(t('asOf'), state['asOf'] ?? '', 'asOf', today())}
      <span className="grow" />
      {headline === undefined ? null : (
        <>
          <span className="chip line" title={headline.ruleSet.document}>
            {t('ruleSet', { name: headline.ruleSet.name })}
          </span>
          {headline.waivers.open === 0 ? null : (
            <Flag kind="waived">{t('waivers', { open: headline.waivers.open })}</Flag>
          )}
          {headline.uncounted.length === 0 ? null : (
            <Flag kind="integrity">{t('uncounted', { count: headline.uncounted.length })}</Flag>
          )}
        </>
      )}
    </div>
  );
}
