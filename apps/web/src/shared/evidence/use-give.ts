import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { conflictIn } from '../api/problem';
import { newId } from '../ids';
import { tellMoved } from '../just-moved';
import { useMay } from '../session/me';
import { type Stage, stageNumber } from '../stage';
import type { EvidenceOf } from './evidence-of';
import { showGiven } from './given-toast';

/**
 * Sends evidence once, however often it is tried; afterwards all that shows the enterprise is read anew. Who was told in a
 * conflict what stands now has seen it: the next try goes by that version.
 */
export function useGive({ enterpriseId, version, name, from, onClose }: EvidenceOf, stage: Stage) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  const queries = useQueryClient();
  const mayVoid = useMay('evidence.void');
  const [id] = useState(newId);
  const [seen, setSeen] = useState(version);
  const renew = async (): Promise<void> => {
    const old = [['board'], ['enterprises'], ['enterprise', enterpriseId], ['project'], ['headline']];
    await Promise.all(old.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  // Funds move nothing before they are verified.
  const isMove = stage !== 'funds_in_place' && (from === null || stageNumber(stage) > stageNumber(from));
  const give = useMutation({
    mutationFn: async ({ send }: { readonly send: () => Promise<unknown>; readonly done: string }) => send(),
    onSuccess: (answer, { done }) => {
      if (isMove) tellMoved(enterpriseId, from);
      showGiven(done, mayVoid ? evidenceIn(answer) : undefined, () => {
        if (isMove) tellMoved(enterpriseId, stage);
        void renew();
      });
      void renew();
      onClose();
    },
    onError: (error) => {
      const now = conflictIn(error);
      if (now !== undefined && now.stage !== from) tellMoved(enterpriseId, from);
      setSeen((before) => now?.version ?? before);
      void renew();
    },
  });
  return {
    id,
    seen,
    problem: give.error,
    isSending: give.isPending,
    send: (
      send: () => Promise<unknown>,
      done: string = isMove ? t('moved', { name, stage: term(`stage.${stage}`) }) : t('done'),
    ) => give.mutate({ send, done }),
    waive: (waived: Exclude<Stage, 'funds_in_place'>, reason: string, projectId?: string) =>
      give.mutate({
        send: () =>
          answerOf(
            api.POST('/api/v1/enterprises/{id}/waivers', {
              params: { path: { id: enterpriseId } },
              body: { id, version: seen, stage: waived, reason, ...(projectId === undefined ? {} : { projectId }) },
            }),
          ),
        done: t('waive.done'),
      }),
  };
}

const EVIDENCE = ['evidenceId', 'intentEvidenceId', 'waiverId'] as const;

/** The id by which what was given can be voided. */
function evidenceIn(answer: unknown): string | undefined {
  const given = answer as Readonly<Partial<Record<(typeof EVIDENCE)[number], string | null>>>;
  return EVIDENCE.map((field) => given[field]).find((id) => typeof id === 'string') ?? undefined;
}
