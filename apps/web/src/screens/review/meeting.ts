import { addDays } from '../../shared/format/dates';

const DAYS_AHEAD = 7;
interface Pursued {
  readonly name: string;
  readonly shortName: string | null;
  readonly responsibleUserId: string | null;
  readonly nextAction: { readonly on: string; readonly what: string } | null;
}

/** What one person has promised for the seven days after the meeting, by day. */
export function nextWeekOf<Firm extends Pursued>(firms: readonly Firm[], userId: string, today: string): Firm[] {
  const last = addDays(today, DAYS_AHEAD);
  return firms
    .filter(({ responsibleUserId, nextAction }) => {
      return responsibleUserId === userId && nextAction !== null && nextAction.on > today && nextAction.on <= last;
    })
    .toSorted((a, b) => (a.nextAction?.on ?? '').localeCompare(b.nextAction?.on ?? ''));
}

const QUIET_RULES: ReadonlySet<string> = new Set(['idle_contacted', 'idle_visited', 'idle_intent', 'signed_no_funds']);

/** Among what is open: who went quiet, and what is past its day for another reason. Each stands once. */
export function quietAndOverdue<Open extends { readonly rule: string; readonly dueOn: string }>(
  open: readonly Open[],
  today: string,
): { readonly quiet: Open[]; readonly overdue: Open[] } {
  const quiet = open.filter(({ rule }) => QUIET_RULES.has(rule));
  const overdue = open.filter(({ rule, dueOn }) => !QUIET_RULES.has(rule) && dueOn < today);
  return { quiet, overdue };
}
