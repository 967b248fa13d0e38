const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const HOUR = String.raw`(\d{1,2}|十[一二]?|[一二两三四五六七八九])`;
const CLOCK = /(?<![\d:：.])([01]?\d|2[0-3])[:：]([0-5]\d)(?![\d:：])\s*([ap]m\b)?/i;
const LEADING_CLOCK = /^\d{1,2}[:：]\d{2}[\s，,]*(?=\S)/;
const ENGLISH = /\b(1[0-2]|[1-9])\s*([ap]m)\b/i;
const SPOKEN = new RegExp(
  String.raw`(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|今晚)?${HOUR}(?:点钟?|时)(半|一刻|三刻|(\d{1,2})分?)?(?!意见|建议|要求|问题|诉求|间)`,
);
const MINUTES: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
const AFTER_NOON = new Set(['下午', '傍晚', '晚上', '今晚']);
/** Below it, nobody says which half of the day they mean. */
const EARLIEST = 7;

/** The hour that somebody wrote, 14:30; none where they wrote none, or it can be taken in two ways. */
export function hourSaid(words: string): string | undefined {
  const clock = CLOCK.exec(words);
  if (clock !== null) return timeOf(halfOf(Number(clock[1]), clock[3]), Number(clock[2]));
  const english = ENGLISH.exec(words);
  if (english !== null) return timeOf(halfOf(Number(english[1]), english[2]), 0);
  const spoken = SPOKEN.exec(words);
  if (spoken === null) return undefined;
  const [, part, said = '', rest, minutes] = spoken;
  const hour = numberOf(said);
  if (part === undefined && hour < EARLIEST) return undefined;
  const isLater = part !== undefined && AFTER_NOON.has(part) && hour < 12;
  const isAfterNoon = part === '中午' && hour < 3;
  return timeOf(isLater || isAfterNoon ? hour + 12 : hour, MINUTES[rest ?? ''] ?? Number(minutes ?? 0));
}

/** The same words, where the hour is shown beside them. */
export function withoutHour(words: string): string {
  return words.replace(LEADING_CLOCK, '');
}

function numberOf(said: string): number {
  if (said === '两') return 2;
  const spelled = NUMBERS.indexOf(said);
  return spelled === -1 ? Number(said) : spelled;
}

function halfOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function timeOf(hour: number, minute: number): string | undefined {
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
