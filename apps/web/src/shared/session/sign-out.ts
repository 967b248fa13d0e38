import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { meQuery, useMe } from './me';

/** Warns of what has not gone up yet. The next person on this machine finds nothing of this one. */
export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { user } = useMe();
  return useCallback(async () => {
    const { mayLeave } = await import('../outbox/may-leave');
    if (!(await mayLeave(user.id, (count) => t('outbox.leaving', { count })))) return;
    await answerOf(api.POST('/api/v1/auth/logout'));
    await (await import('../offline/kept-answers')).forgetAnswers();
    queries.clear();
    await queries.invalidateQueries(meQuery);
    window.location.assign('/');
  }, [queries, user.id, t]);
}
