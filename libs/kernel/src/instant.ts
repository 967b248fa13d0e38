/**
 * An instant of recorded time: microseconds since 1970-01-01T00:00:00Z, a safe integer.
 * Microseconds, because recorded time rises strictly and more than a thousand facts may be recorded in a second.
 */
export type Instant = number & { readonly __instant: true };

const MICROS_PER_MILLI = 1_000;
const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?(Z|[+-]\d{2}:\d{2})$/;

export function instantOfMillis(millis: number): Instant {
  return (millis * MICROS_PER_MILLI) as Instant;
}

export function millisOf(instant: Instant): number {
  return Math.floor(instant / MICROS_PER_MILLI);
}

/** ISO 8601 in UTC with six decimals: `2026-11-24T06:03:19.000001Z`. */
export function isoOf(instant: Instant): string {
  const micros = String(instant % MICROS_PER_MILLI).padStart(3, '0');
  return `${new Date(millisOf(instant)).toISOString().slice(0, -1)}${micros}Z`;
}

/** Reads an ISO 8601 instant with an offset; `undefined` where the text is none. */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO_INSTANT.exec(text);
  if (match === null) return undefined;
  const [, day, hour, minute, second, fraction = '', offset] = match;
  const millis = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${offset ?? ''}`);
  if (Number.isNaN(millis)) return undefined;
  return (millis * MICROS_PER_MILLI + Number(fraction.padEnd(6, '0'))) as Instant;
}
