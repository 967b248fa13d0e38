import { addDays } from '../../shared/format/dates';
import type { ActivityKind, NextStep, PersonNamed, Reading } from './reading/reading';

/** With what to do, as people read it tomorrow; nothing is derived from the words. */
export interface NextAction extends NextStep {
  readonly what: string;
}

/** What somebody corrected or added by hand; it outweighs every guess, also when the sentence changes. */
export interface Corrections {
  readonly enterprise?: ChosenEnterprise;
  readonly kind?: ActivityKind;
  readonly occurredOn?: string;
  readonly persons?: readonly PersonNamed[];
  readonly nextStep?: NextAction | null;
  readonly introducer?: ChosenIntroducer | null;
  readonly noPhotoReason?: string;
}

/** One of the list, or one that was registered from here. */
export interface ChosenEnterprise {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly isNew?: boolean;
  /** Another unit's: recorded, and claims nothing (domain.md §5.2). */
  readonly isTouch?: boolean;
}

export interface ChosenIntroducer {
  readonly id: string;
  readonly name: string;
}

/** The form as it stands: guesses with corrections over them. */
export interface Draft {
  readonly enterprise: ChosenEnterprise | null;
  readonly kind: ActivityKind | null;
  readonly occurredOn: string;
  readonly isDayGiven: boolean;
  readonly persons: readonly PersonNamed[];
  readonly nextStep: NextAction | null;
  readonly introducer: ChosenIntroducer | null;
  readonly noPhotoReason: string | undefined;
}

/** As many characters as the API takes of what was said. */
export const MOST_CHARACTERS = 4000;

export type Missing = 'sentence' | 'tooLong' | 'enterprise' | 'kind' | 'photo' | 'nextDay';

export function draftOf(reading: Reading, corrections: Corrections, today: string): Draft {
  const guessed = reading.enterprise?.value;
  return {
    enterprise:
      corrections.enterprise ??
      (guessed === undefined ? null : { id: guessed.id, name: guessed.name, shortName: guessed.shortName }),
    kind: corrections.kind ?? reading.kind?.value ?? null,
    occurredOn: corrections.occurredOn ?? reading.occurredOn?.value ?? today,
    isDayGiven: corrections.occurredOn !== undefined || reading.occurredOn !== null,
    persons: corrections.persons ?? reading.persons.map(({ value }) => value),
    nextStep: corrections.nextStep === undefined ? guessedNext(reading) : corrections.nextStep,
    introducer: corrections.introducer ?? null,
    noPhotoReason: corrections.noPhotoReason,
  };
}

function guessedNext({ nextStep }: Reading): NextAction | null {
  return nextStep === null ? null : { ...nextStep.value, what: nextStep.words };
}

/** What keeps it from being saved, in the order of the form. A visit needs a photo, or a reason for none (domain.md §4). */
export function missingIn(draft: Draft, sentence: string, photos: number, today: string): Missing[] {
  const missing: Missing[] = [];
  if (sentence.trim() === '') missing.push('sentence');
  if (sentence.trim().length > MOST_CHARACTERS) missing.push('tooLong');
  if (draft.enterprise === null) missing.push('enterprise');
  if (draft.kind === null) missing.push('kind');
  if (draft.kind === 'inbound_visit' && photos === 0 && draft.noPhotoReason === undefined) missing.push('photo');
  if (draft.nextStep !== null && draft.nextStep.on < addDays(today, -1)) missing.push('nextDay');
  return missing;
}

/** The body of `POST /enterprises/:id/activities`. The sentence is kept as it was written. */
export function activityBody(draft: Draft, sentence: string, now: Date): Readonly<Record<string, unknown>> {
  const { enterprise, kind, occurredOn, persons, nextStep, introducer, noPhotoReason } = draft;
  return {
    kind,
    occurredOn,
    summary: sentence.trim(),
    recordedOnDeviceAt: now.toISOString(),
    ...(persons.length === 0
      ? {}
      : { participants: persons.map(({ name, title }) => (title === null ? { name } : { name, title })) }),
    ...(nextStep === null ? {} : { nextAction: nextStep }),
    ...(introducer === null ? {} : { introducerId: introducer.id }),
    ...(enterprise?.isTouch === true ? { touch: true } : {}),
    ...(kind === 'inbound_visit' && noPhotoReason !== undefined ? { noPhotoReason } : {}),
  };
}
