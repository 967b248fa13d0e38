import { type StandsNow, standsNow } from '../api/conflict';
import type { KeptProblem, OutboxEntry, SeenNext } from './entry';

type Body = Readonly<Record<string, unknown>>;

/** Sent over what somebody else has changed meanwhile: on the version that the person has just been shown. */
export function overTheirs(body: Body, problem: KeptProblem | null): Body {
  const { version: _, ...rest } = body;
  const now = problem === null ? undefined : standsNow(problem);
  return now === undefined ? rest : { ...rest, version: now.version };
}

/**
 * The enterprise has changed, but not what this entry replaces: it goes up on what stands now, and asks nobody. Undefined
 * where somebody else has planned another next step: that is for a person to decide.
 */
export function onWhatStands({ body, seenNext }: OutboxEntry, problem: KeptProblem): Body | undefined {
  const now = standsNow(problem);
  if (now === undefined || seenNext === undefined || !isSameNext(seenNext, now)) return undefined;
  return { ...body, version: now.version };
}

function isSameNext(seen: SeenNext | null, { nextAction }: StandsNow): boolean {
  if (seen === null || nextAction === null) return seen === nextAction;
  return seen.on === nextAction.on && seen.kind === nextAction.kind && seen.what === nextAction.what;
}

/** What was not used stays in the timeline as a note: it moves nothing. */
export function asNote(body: Body, summary: string): Body {
  const { id, occurredOn, recordedOnDeviceAt, unitId } = body;
  return { id, kind: 'note', occurredOn, summary, recordedOnDeviceAt, ...(unitId === undefined ? {} : { unitId }) };
}
