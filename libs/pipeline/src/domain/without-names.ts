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
