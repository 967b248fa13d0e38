import type { OwnEnterprise } from '../../shared/api/own-enterprises';
import { latePhone } from '../../shared/outbox/late-phone';
import { activityBody, type ChosenEnterprise, type Draft } from './draft';

/** The enterprise as the phone showed it while somebody wrote. */
type SeenEnterprise = Pick<OwnEnterprise, 'version' | 'nextAction'>;

/** On the phone first; from there it goes up, now or when there is signal. A new enterprise goes before its contact. */
export async function saveEntry(
  { name, id, isNew }: ChosenEnterprise,
  draft: Draft,
  sentence: string,
  photos: readonly File[],
  seen: SeenEnterprise | undefined,
  words: { readonly title: string; readonly register: string },
): Promise<void> {
  // A contact only adds; a next step replaces the one that was there.
  const replaces = draft.nextStep === null || draft.isTouch ? undefined : seen;
  const activity = {
    subject: id,
    title: words.title,
    text: sentence.trim(),
    path: `/api/v1/enterprises/${id}/activities`,
    body: {
      ...activityBody(draft, sentence, new Date()),
      ...(replaces === undefined ? {} : { version: replaces.version }),
    },
    ...(replaces === undefined ? {} : { seenNext: replaces.nextAction }),
    files: photos,
  };
  const phone = await latePhone();
  if (!isNew) return phone.put(activity);
  const register = {
    id,
    subject: id,
    title: words.register,
    text: '',
    path: '/api/v1/enterprises',
    body: { name, channel: 'direct' },
  };
  return phone.put(register, activity);
}
