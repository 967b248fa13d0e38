/** One field of an entry: what it was, where that is known, and what it is. */
export interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after: unknown;
}

/** Lists of two or more that are no pair of before and after. */
const LISTS: ReadonlySet<string> = new Set(['milestones', 'voided', 'assigned', 'targets', 'fields']);

/**
 * The trail writes [before, after] where both are known, else the value alone; objects are told by their fields. Of what is
 * empty, and was not said to be otherwise before, there is nothing to tell.
 */
export function changesOf(changes: Readonly<Record<string, unknown>> | null): Change[] {
  return Object.entries(changes ?? {}).flatMap(([field, value]) => {
    if (isRecord(value)) return changesOf(value);
    if (!isPair(field, value)) return isEmpty(value) ? [] : [{ field, after: value }];
    const [before, after] = value;
    return isRecord(before) && isRecord(after) ? differences(before, after) : [{ field, before, after }];
  });
}

function isPair(field: string, value: unknown): value is readonly [unknown, unknown] {
  if (!Array.isArray(value) || value.length !== 2 || LISTS.has(field) || field.endsWith('Ids')) return false;
  return !value.every(isRecord) || !value.some((one) => isRecord(one) && 'role' in one);
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function differences(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
