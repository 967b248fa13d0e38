import { STAGES, type Stage } from '../../shared/stage';

export type Move =
  | { readonly kind: 'stays' }
  /** The stage follows the evidence: it falls back only when evidence is voided. */
  | { readonly kind: 'backward' }
  | { readonly kind: 'asks'; readonly evidence: Stage }
  /** Steps between have no evidence; the first of them comes first. */
  | { readonly kind: 'skips'; readonly missing: readonly Stage[] };

/** What dropping a card that stands at one stage on the column of another asks for (domain.md §4, rule 1). */
export function moveTo(from: Stage, to: Stage): Move {
  const [start, end] = [STAGES.indexOf(from), STAGES.indexOf(to)];
  if (end === start) return { kind: 'stays' };
  if (end < start) return { kind: 'backward' };
  if (end === start + 1) return { kind: 'asks', evidence: to };
  return { kind: 'skips', missing: STAGES.slice(start + 1, end) };
}
