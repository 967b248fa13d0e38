import { useTranslation } from 'react-i18next';
import { calendarDate, nearness, today } from '../format/dates';
import { currentLanguage } from '../i18n/i18n';

/** A business date as people say it; the whole date is its title. */
export function When({ date }: { readonly date: string | null }) {
  const { t } = useTranslation();
  if (date === null) return <span className="c3">{t('none')}</span>;
  const on = today();
  const near = nearness(date, on);
  const days = near?.key === 'daysAgo' ? near.days : undefined;
  return (
    <time dateTime={date} title={date}>
      {near === undefined ? calendarDate(date, on, currentLanguage()) : t(`when.${near.key}`, { days })}
    </time>
  );
}
