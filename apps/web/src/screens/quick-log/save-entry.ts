import type { OwnEnterprise } from '../../shared/api/own-enterprises';
import type { OutboxEntry } from '../../shared/outbox/entry';
import { latePhone } from '../../shared/outbox/late-phone';
import { activityBody, type ChosenEnterprise, type Draft } from './draft';
import type { Written } from './kept-draft';

/** The enterprise as the phone showed it while somebody wrote. */
type SeenEnterprise = Pick<OwnEnterprise, 'version' | 'nextAction'>;

/**
 * On the phone first; from there it goes up, now or when there is signal: after the registration, where that waits too.
 * What was refused before is replaced by it.
 */
export async function saveEntry(
  { id, isTouch }: ChosenEnterprise,
  draft: Draft,
  written: Written,
  photos: readonly File[],
  seen: SeenEnterprise | undefined,
  title: string,
  refused: OutboxEntry | undefined,
): Promise<void> {
  // A contact only adds; a next step replaces the one that was there.
  const replaces = draft.nextStep === null || isTouch === true ? undefined : seen;
  const activity = {
    subject: id,
    title,
    text: written.sentence.trim(),
    path: `/api/v1/enterprises/${id}/activities`,
    body: {
      ...activityBody(draft, written.sentence, new Date()),
      ...(replaces === undefined ? {} : { version: replaces.version }),
    },
    ...(replaces === undefined ? {} : { seenNext: replaces.nextAction }),
    files: photos,
    form: written,
  };
  const phone = await latePhone();
  return refused === undefined ? phone.put(activity) : phone.correct(refused, activity);
}
