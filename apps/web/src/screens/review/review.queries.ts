import { queryOptions, useQueries } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { type FigureRow, tableRowsQuery } from '../../shared/api/table-rows';
import { addDays, today } from '../../shared/format/dates';
import type { Stage } from '../../shared/stage';
import type { UrlState } from '../../shared/url/url-state';

export type Difficulty = Schemas['DifficultyItemDto'];

const WEEK = 7;
const AT_MOST = 200;

/** What moved is counted by the columns of the table by unit, a stage each. */
const STEPS = [
  { stage: 'contacted', column: 'contacted_touched', unit: 'firms' },
  { stage: 'visited', column: 'visited_touched', unit: 'firms' },
  { stage: 'intent', column: 'intent_projects', unit: 'projects' },
  { stage: 'signed', column: 'signed_projects', unit: 'projects' },
  { stage: 'funds_in_place', column: 'funds_amount', unit: 'receipts' },
] as const satisfies readonly { stage: Stage; column: string; unit: string }[];

export function periodOf(state: UrlState): { readonly from: string; readonly to: string } {
  const to = today();
  const since = state['since'];
  return { from: since !== undefined && since <= to ? since : addDays(to, -WEEK), to };
}

export interface Moved {
  readonly stage: Stage;
  readonly unit: 'firms' | 'projects' | 'receipts';
  /** The furthest day first. */
  readonly rows: readonly FigureRow[];
}

/** Each step of the unit in the period, with the rows that are its number. */
export function useMoved(unitId: string, period: { readonly from: string; readonly to: string }) {
  const answers = useQueries({
    queries: STEPS.map(({ column }) => ({
      ...tableRowsQuery({ report: 'units', column, group: unitId, ...period }),
      enabled: unitId !== '',
    })),
  });
  const moved: Moved[] = STEPS.map(({ stage, unit }, index) => ({ stage, unit, rows: answers[index]?.data ?? [] }));
  return {
    moved,
    isPending: answers.some((answer) => answer.isPending),
    problem: answers.find(({ isError }) => isError)?.error,
  };
}

export const openRemindersQuery = (unitId: string, scope: 'unit' | 'all') =>
  queryOptions({
    queryKey: ['reminders', 'review', unitId, scope],
    queryFn: () =>
      answerOf(api.GET('/api/v1/reminders', { params: { query: { scope, unitId, state: 'open', limit: AT_MOST } } })),
    enabled: unitId !== '',
  });

export const openDifficultiesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['difficulties', 'review', unitId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/difficulties', { params: { query: { unit: unitId, state: 'open', limit: AT_MOST } } })),
    enabled: unitId !== '',
  });
