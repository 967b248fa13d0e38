import { usePhoneWhileSignedIn } from '../shared/outbox/use-phone';

/** What was logged goes up while the shell is open. It comes after the first page: nobody waits for it. */
export function PhoneKeeper() {
  usePhoneWhileSignedIn();
  return null;
}
