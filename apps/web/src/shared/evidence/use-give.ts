import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { conflictIn } from '../api/problem';
import { newId } from '../ids';
import type { Stage } from '../stage';

interface Given {
  readonly enterpriseId: string;
  readonly version: number;
  readonly onClose: () => void;
}

/**
 * Sends evidence once, however often it is tried; afterwards all that shows the enterprise is read anew. Who was told in a
 * conflict what stands now has seen it: the next try goes by that version.
 */
export function useGive({ enterpriseId, version, onClose }: Given) {
  const { t } = useTranslation('evidence');
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [seen, setSeen] = useState(version);
  const renew = async (): Promise<void> => {
    const old = [['board'], ['enterprises'], ['enterprise', enterpriseId], ['project'], ['headline']];
    await Promise.all(old.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const give = useMutation({
    mutationFn: async ({ send }: { readonly send: () => Promise<unknown>; readonly done: string }) => send(),
    onSuccess: (_, { done }) => {
      notifications.show({ message: done, withBorder: true });
      void renew();
      onClose();
    },
    onError: (error) => {
      setSeen((before) => conflictIn(error)?.version ?? before);
      void renew();
    },
  });
  return {
    id,
    seen,
    problem: give.error,
    isSending: give.isPending,
    send: (send: () => Promise<unknown>, done: string = t('done')) => give.mutate({ send, done }),
    waive: (stage: Exclude<Stage, 'funds_in_place'>, reason: string, projectId?: string) =>
      give.mutate({
        send: () =>
          answerOf(
            api.POST('/api/v1/enterprises/{id}/waivers', {
              params: { path: { id: enterpriseId } },
              body: { id, version: seen, stage, reason, ...(projectId === undefined ? {} : { projectId }) },
            }),
          ),
        done: t('waive.done'),
      }),
  };
}
