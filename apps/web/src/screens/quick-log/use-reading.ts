import { useDeferredValue, useMemo } from 'react';
import { useOwnEnterprises } from '../../shared/api/own-enterprises';
import { useUnits } from '../../shared/api/units';
import { useIsWorkingDay } from '../../shared/api/work-calendar';
import { usePinyin } from '../../shared/pinyin/use-pinyin';
import { MOST_CHARACTERS } from './draft';
import { readSentence } from './reading/read-sentence';

/** The sentence as it is understood while it is typed, on the day on which it was begun. */
export function useReading(sentence: string, day: string) {
  const enterprises = useOwnEnterprises();
  const year = Number(day.slice(0, 4));
  const isWorkingDay = useIsWorkingDay([year, year + 1]);
  const pinyin = usePinyin();
  const units = useUnits();
  const counties = useMemo(() => units.filter(({ kind }) => kind === 'county').map(({ name }) => name), [units]);
  const deferred = useDeferredValue(sentence);
  return useMemo(
    () => readSentence(deferred.slice(0, MOST_CHARACTERS), { today: day, enterprises, counties, isWorkingDay, pinyin }),
    [deferred, day, enterprises, counties, isWorkingDay, pinyin],
  );
}
