import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import { Flag } from '../../shared/ui/flag';
import { DayInBar, PeriodBar } from '../../shared/ui/period-bar';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
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
  return (
    <PeriodBar period={askedOf(state)} change={change}>
      <DayInBar label={t('asOf')} value={state['asOf'] ?? ''} max={today()} onChange={(asOf) => change({ asOf })} />
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
    </PeriodBar>
  );
}
