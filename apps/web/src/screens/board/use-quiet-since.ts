import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { reminderRulesQuery } from '../../shared/api/reminder-rules';
import { useIsWorkingDay } from '../../shared/api/work-calendar';
import { useToday } from '../../shared/format/today';
import type { Stage } from '../../shared/stage';
import { quietSince } from './quiet-since';

/** Whose last activity was on this day or before is quiet, for a stage; undefined where no rule speaks of it. */
export function useQuietSince(stage: Stage | undefined): string | undefined {
  const rules = useQuery(reminderRulesQuery).data;
  const on = useToday();
  const year = Number(on.slice(0, 4));
  const isWorkingDay = useIsWorkingDay([year - 1, year]);
  return useMemo(() => quietSince(stage, rules ?? [], on, isWorkingDay), [stage, rules, on, isWorkingDay]);
}
