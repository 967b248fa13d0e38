import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { beforeSignOut } from '../session/sign-out';
import { type PhoneState, phone } from './phone';

export function usePhone(): PhoneState {
  return useSyncExternalStore(phone.watch, phone.snapshot);
}

/** While the shell is open: entries go up, and what they changed is read anew. */
export function usePhoneWhileSignedIn(): void {
  const { user } = useMe();
  const queries = useQueryClient();
  const { sent } = usePhone();
  const { t } = useTranslation();
  useEffect(() => phone.open(user.id), [user.id]);
  useEffect(
    () =>
      beforeSignOut(() => {
        const count = phone.snapshot().entries.length;
        return Promise.resolve(count === 0 || window.confirm(t('outbox.leaving', { count })));
      }),
    [t],
  );
  useEffect(() => {
    if (sent.length === 0) return;
    for (const key of ['enterprises', 'enterprise', 'board', 'reminders']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  }, [sent, queries]);
}
