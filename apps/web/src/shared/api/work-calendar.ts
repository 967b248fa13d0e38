import { queryOptions, useQueries } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client';

type CalendarYear = Schemas['CalendarYearDto'];
type IsWorkingDay = (day: string) => boolean;

const FRESH_MILLIS = 60 * 60_000;

const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['work-calendar', year],
    queryFn: () => answerOf(api.GET('/api/v1/work-calendar/{year}', { params: { path: { year } } })),
    staleTime: FRESH_MILLIS,
  });

/** Whether one works on a day, for the years given; a year that is not there yet goes by weekdays. */
export function useIsWorkingDay(years: readonly number[]): IsWorkingDay {
  return useQueries({ queries: years.map(yearQuery), combine: isWorkingDayBy });
}

function isWorkingDayBy(answers: readonly { readonly data: CalendarYear | undefined }[]): IsWorkingDay {
  const known = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const off = new Set(known.flatMap(({ holidays }) => holidays));
  const on = new Set(known.flatMap(({ makeUpDays }) => makeUpDays));
  return (day) => on.has(day) || (![0, 6].includes(new Date(day).getUTCDay()) && !off.has(day));
}
