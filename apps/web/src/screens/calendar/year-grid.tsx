import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/dates';
import styles from './calendar.module.css';
import { isInHoliday, isWeekend, monthsOf, type YearDraft } from './year-days';

/** Twelve months; colour is never alone: 休 and 班 stand beside the day. */
export function YearGrid({
  year,
  draft,
  onTap,
}: {
  readonly year: number;
  readonly draft: YearDraft;
  readonly onTap: ((day: string) => void) | undefined;
}) {
  const { t } = useTranslation('calendar');
  const weekdays = t('weekdays', { returnObjects: true }) as unknown as readonly string[];
  const monthNames = t('months', { returnObjects: true }) as unknown as readonly string[];
  const now = today();
  return (
    <div className={styles['months']}>
      {monthsOf(year).map(({ number, before, days }) => (
        <section key={number} className={`card ${styles['month'] ?? ''}`} aria-label={monthNames[number - 1]}>
          <h3>{monthNames[number - 1]}</h3>
          <div className={styles['grid']}>
            {weekdays.map((weekday) => (
              <span key={weekday} className={styles['weekday']} aria-hidden>
                {weekday}
              </span>
            ))}
            {days.map((day, index) => {
              const isOff = isInHoliday(day, draft);
              const isOn = draft.makeUpDays.includes(day);
              const look = [
                isOff ? styles['off'] : isOn ? styles['on'] : isWeekend(day) ? styles['weekend'] : '',
                day === now ? styles['now'] : '',
              ];
              const words = isOff ? t('off') : isOn ? t('on') : '';
              return (
                <button
                  key={day}
                  type="button"
                  className={look.join(' ')}
                  style={index === 0 ? { gridColumnStart: before + 1 } : undefined}
                  aria-label={`${day} ${words}`}
                  aria-pressed={draft.holidays.includes(day) || isOn}
                  disabled={onTap === undefined}
                  onClick={() => onTap?.(day)}
                >
                  {Number(day.slice(8))}
                  {words === '' ? null : <small aria-hidden>{words}</small>}
                </button>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
