import { maskSaid } from '#libs/enterprises';

const HIDDEN = '***';

/** What was said of a meeting to who may not know the people at it (domain.md §2, "scheduler"): how many, not who. */
export function withoutNames(said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { participants, delegation, ...rest } = said;
  return {
    ...rest,
    ...(Array.isArray(participants) ? { participants: participants.map(() => ({ name: HIDDEN })) } : {}),
    ...(typeof delegation === 'object' && delegation !== null && 'size' in delegation
      ? { delegation: { size: delegation.size } }
      : {}),
  };
}

/** What was said, to who may not reveal the numbers of people: however deep they stand in it. */
export function withoutNumbers(said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, masked(value)]));
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskSaid(value);
  if (Array.isArray(value)) return value.map(masked);
  return typeof value === 'object' && value !== null ? withoutNumbers(value as Record<string, unknown>) : value;
}
