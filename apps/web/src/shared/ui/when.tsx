import { useTranslation } from 'react-i18next';
import { calendarDate, nearness } from '../format/dates';
import { useToday } from '../format/today';
import { currentLanguage } from '../i18n/i18n';

/** A business date as people say it; the whole date is its title. */
export function When({ date }: { readonly date: string | null }) {
  const { t } = useTranslation();
  const on = useToday();
  if (date === null) return <span className="c3">{t('none')}</span>;
  const near = nearness(date, on);
  const days = near?.key === 'daysAgo' ? near.days : undefined;
  return (
    <time dateTime={date} title={date}>
      {near === undefined ? calendarDate(date, on, currentLanguage()) : t(`when.${near.key}`, { days })}
    </time>
  );
}
