import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answerOf, api } from '../api/client';
import { meQuery } from './me';

/** Asked before signing out; who answers false holds it up (unsent entries). */
type Objection = () => Promise<boolean>;
const objections = new Set<Objection>();

export function beforeSignOut(objection: Objection): () => void {
  objections.add(objection);
  return () => objections.delete(objection);
}

/** The next person on this machine finds nothing of this one. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    for (const mayGo of objections) if (!(await mayGo())) return;
    await answerOf(api.POST('/api/v1/auth/logout'));
    await (await import('../offline/kept-answers')).forgetAnswers();
    queries.clear();
    await queries.invalidateQueries(meQuery);
    window.location.assign('/');
  }, [queries]);
}
