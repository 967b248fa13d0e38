import { answerOf, api, type Schemas } from '../api/client';
import { problemOf } from '../api/problem';
import { latePhone } from '../outbox/late-phone';

const UNREACHABLE = 0;

/** `kept`: there was no signal; it waits in the outbox, before whatever is logged of it. */
export type Registered = 'registered' | 'kept';

/** At once; without signal it waits on the phone under the same id, so that it is registered once. */
export async function sendRegistration(
  body: Schemas['CreateEnterpriseDto'] & { readonly id: string },
  title: string,
): Promise<Registered> {
  try {
    await answerOf(api.POST('/api/v1/enterprises', { body }));
    return 'registered';
  } catch (error) {
    if (problemOf(error).code !== 'unreachable' || problemOf(error).status !== UNREACHABLE) throw error;
    const { id } = body;
    const phone = await latePhone();
    await phone.put({ id, subject: id, title, text: '', path: '/api/v1/enterprises', body: { ...body } });
    return 'kept';
  }
}
