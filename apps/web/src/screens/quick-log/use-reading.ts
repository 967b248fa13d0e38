import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useOwnEnterprises } from '../../shared/api/own-enterprises';
import { useIsWorkingDay } from '../../shared/api/work-calendar';
import { today } from '../../shared/format/dates';
import { readSentence } from './reading/read-sentence';

type Pinyin = (text: string) => readonly (readonly string[])[];

const UNHEARD: Pinyin = (text) => Array.from(text, () => []);

/** The dictionary of readings is large: it comes when the quick log is first opened, and stays on the phone. */
async function loadPinyin(): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  const readings = (character: string): readonly string[] => {
    const heard = known.get(character) ?? pinyin(character, { toneType: 'none', type: 'array', multiple: true });
    known.set(character, heard);
    return heard;
  };
  return (text) => Array.from(text, readings);
}

/** The sentence as it is understood while it is typed. */
export function useReading(sentence: string) {
  const enterprises = useOwnEnterprises();
  const day = today();
  const year = Number(day.slice(0, 4));
  const isWorkingDay = useIsWorkingDay([year, year + 1]);
  const { data: pinyin = UNHEARD } = useQuery({
    queryKey: ['pinyin'],
    queryFn: loadPinyin,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const deferred = useDeferredValue(sentence);
  return useMemo(
    () => readSentence(deferred, { today: day, enterprises, isWorkingDay, pinyin }),
    [deferred, day, enterprises, isWorkingDay, pinyin],
  );
}
