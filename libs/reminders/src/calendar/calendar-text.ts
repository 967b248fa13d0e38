import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from '../store/calendar-feed.store.js';

const ZONE = 'Asia/Shanghai';
/** No summer time since 1991. */
const ZONE_TEXT = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
const HOURLY_SECONDS = 3600;

const SUMMARIES: Readonly<Record<CalendarEntry['kind'], (entry: CalendarEntry) => string>> = {
  next_action: ({ enterpriseName, what }) => `${what}：${enterpriseName}`,
  visit: ({ enterpriseName }) => `来访考察：${enterpriseName}`,
  milestone: ({ detail, what }) => `节点：${what}（${detail}）`,
};

/** The feed as a calendar program reads it: days of Shanghai, whole days, each known again by its id. */
export function calendarText(
  entries: readonly CalendarEntry[],
  personName: string,
  pageOf: (enterpriseId: string) => string,
): string {
  const calendar = ical({
    name: `驻点 · ${personName}`,
    prodId: { company: 'Zhudian', product: 'Zhudian', language: 'ZH' },
    timezone: { name: ZONE, generator: () => ZONE_TEXT },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOURLY_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.kind}-${entry.id}@zhudian`,
      start: entry.on,
      allDay: true,
      summary: SUMMARIES[entry.kind](entry),
      url: pageOf(entry.enterpriseId),
      stamp: new Date(Math.floor(entry.changedAt / 1_000)),
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
