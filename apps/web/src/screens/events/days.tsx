import { useTranslation } from 'react-i18next';
import type { CityEvent } from './events.queries';

/** 「2026-06-16 至 2026-06-18」; one day is one day. */
export function Days({ event: { startsOn, endsOn } }: { readonly event: Pick<CityEvent, 'startsOn' | 'endsOn'> }) {
  const { t } = useTranslation('events');
  if (startsOn === null) return <span className="c3">{t('noDays')}</span>;
  return (
    <span className="n nw">
      {endsOn === null || endsOn === startsOn ? startsOn : t('days', { from: startsOn, to: endsOn })}
    </span>
  );
}
