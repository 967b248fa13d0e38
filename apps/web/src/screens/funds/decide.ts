import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { problemOf } from '../../shared/api/problem';
import type { Submitted } from './funds.queries';

const CHANGED_BY_IT = ['funds', 'project', 'enterprise', 'headline', 'board'] as const;

/** Somebody else was faster: it waits for nobody any more. */
const DECIDED = 'already_decided';

/** The second person's word: counted from then on, or back with a reason. */
export function useDecide(receipt: Submitted, unit: string, onDecided: () => void) {
  const { t } = useTranslation('funds');
  const queries = useQueryClient();
  const params = { path: { id: receipt.id } };
  const after = async (message: string): Promise<void> => {
    notifications.show({ message });
    onDecided();
    await Promise.all(CHANGED_BY_IT.map((first) => queries.invalidateQueries({ queryKey: [first] })));
  };
  const onError = (error: Error): Promise<void> | undefined => {
    const { code, detail } = problemOf(error);
    return code === DECIDED ? after(detail) : undefined;
  };
  const pass = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/funds/{id}/verify', { params })),
    onSuccess: () => after(t('passed', { month: t('month', { month: Number(receipt.on.slice(5, 7)) }) })),
    onError,
  });
  const giveBack = useMutation({
    mutationFn: (reason: string) => answerOf(api.POST('/api/v1/funds/{id}/reject', { params, body: { reason } })),
    onSuccess: () => after(t('returned', { unit })),
    onError,
  });
  return { pass, giveBack };
}
