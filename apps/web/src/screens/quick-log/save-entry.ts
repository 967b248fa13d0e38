import { phone } from '../../shared/outbox/phone';
import { activityBody, type ChosenEnterprise, type Draft } from './draft';

/** On the phone first; from there it goes up, now or when there is signal. A new enterprise goes before its contact. */
export async function saveEntry(
  { name, id, isNew }: ChosenEnterprise,
  draft: Draft,
  sentence: string,
  photos: readonly File[],
  words: { readonly title: string; readonly register: string },
): Promise<void> {
  const activity = {
    subject: id,
    title: words.title,
    text: sentence.trim(),
    path: `/api/v1/enterprises/${id}/activities`,
    body: activityBody(draft, sentence, new Date()),
    files: photos,
  };
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
