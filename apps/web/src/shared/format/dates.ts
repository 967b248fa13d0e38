import { now } from '../clock';

const DAY_MILLIS = 86_400_000;
const SHANGHAI_HOURS = 8;
const NEAR_DAYS = 30;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** The business date of an instant: Shanghai has had no summer time since 1991. */
export function businessDateAt(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_HOURS * 3_600_000).toISOString().slice(0, 10);
}

/** Today in Shanghai, wherever the browser is and whatever its clock says. */
export function today(): string {
  return businessDateAt(now());
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

export type Nearness =
  | { readonly key: 'today' | 'yesterday' | 'beforeYesterday' | 'tomorrow' }
  | { readonly key: 'daysAgo'; readonly days: number };

/** visual.md §5: near days have words; undefined for all others. */
export function nearness(date: string, on: string): Nearness | undefined {
  const days = daysBetween(date, on);
  if (days === 0) return { key: 'today' };
  if (days === 1) return { key: 'yesterday' };
  if (days === 2) return { key: 'beforeYesterday' };
  if (days === -1) return { key: 'tomorrow' };
  return days > 0 && days <= NEAR_DAYS ? { key: 'daysAgo', days } : undefined;
}

/** 「11月16日 周三」, of another year 「2023年5月6日」. */
export function calendarDate(date: string, on: string, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'en') return englishDate(date, year !== on.slice(0, 4));
  const monthDay = `${String(Number(month))}月${String(Number(day))}日`;
  if (year !== on.slice(0, 4)) return `${year}年${monthDay}`;
  return `${monthDay} ${WEEKDAYS[new Date(date).getUTCDay()] ?? ''}`;
}

function englishDate(date: string, withYear: boolean): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : { weekday: 'short' }),
  }).format(new Date(date));
}

/** 「17:30」 in Shanghai. */
export function clockTime(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_HOURS * 3_600_000).toISOString().slice(11, 16);
}

/** 「17:30」 of today, 「11月16日 17:30」 of any other day. */
export function clockMoment(instant: string, on: string, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const day = businessDateAt(new Date(instant));
  if (day === on) return clockTime(instant);
  return `${calendarDate(day, on, language).replace(/ 周.$|^[A-Z][a-z]{2} /u, '')} ${clockTime(instant)}`;
}
