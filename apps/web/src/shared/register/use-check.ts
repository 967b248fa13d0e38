import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { problemOf } from '../api/problem';
import { type LookupItem, lookupQuery } from '../collision/lookup.queries';

const PAUSE_MILLIS = 500;
const WHOLE_USCC = /^[0-9A-Z]{18}$/i;

interface Check {
  readonly found: readonly LookupItem[];
  /** Asked for exactly what stands there. */
  readonly isAnswered: boolean;
  /** Why it could not be asked, in the server's words; empty where it could not be reached. */
  readonly refusal: string | undefined;
}

/** Who is there already under this name or code, asked when the typing pauses; a name that is composed is not asked for. */
export function useCheck(name: string, uscc: string, isComposing: boolean): Check {
  const words = [name.trim(), WHOLE_USCC.test(uscc.trim()) ? uscc.trim() : ''];
  const [asked] = useDebouncedValue(words.join('\n'), PAUSE_MILLIS);
  const isSettled = !isComposing && asked === words.join('\n');
  const answers = useQueries({ queries: (isComposing ? ['', ''] : asked.split('\n')).map(lookupQuery) });
  const items = new Map<string, LookupItem>();
  // What is found by its code comes first: it is the surest.
  for (const { data } of answers.toReversed()) {
    for (const item of data?.items ?? []) if (!items.has(item.enterpriseId)) items.set(item.enterpriseId, item);
  }
  const failed = answers.find(({ isError }) => isError);
  return {
    found: [...items.values()],
    isAnswered: isSettled && answers[0]?.isSuccess === true && !answers.some(({ isFetching }) => isFetching),
    refusal: failed === undefined ? undefined : refusalOf(failed.error),
  };
}

function refusalOf(error: unknown): string {
  const { status, detail } = problemOf(error);
  return status === 0 ? '' : detail;
}
