import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useMe } from '../session/me';
import { type PhoneState, phone } from './phone';

export function usePhone(): PhoneState {
  return useSyncExternalStore(phone.watch, phone.snapshot);
}

/** While the shell is open: entries go up, and what they changed is read anew. */
export function usePhoneWhileSignedIn(): void {
  const { user } = useMe();
  const queries = useQueryClient();
  const { sent } = usePhone();
  useEffect(() => phone.open(user.id), [user.id]);
  useEffect(() => {
    if (sent.length === 0) return;
    for (const key of ['enterprises', 'enterprise', 'board', 'reminders']) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  }, [sent, queries]);
}
