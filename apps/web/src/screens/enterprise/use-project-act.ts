import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { enterpriseQuery } from '../../shared/api/enterprise';
import { conflictIn } from '../../shared/api/problem';
import type { Project } from '../../shared/api/projects';
import { useDecision } from '../../shared/api/use-decision';
import type { Stage } from '../../shared/stage';

interface Seen {
  readonly version: number;
  readonly stage: Stage | null;
}

/**
 * What is recorded of a project goes by its enterprise as it stood when the sheet was opened. Who is told in a conflict what
 * stands now has seen it: the next try goes by that version.
 */
export function useProjectAct(
  { id: projectId, enterpriseId }: Project,
  send: (seen: { readonly version?: number }, reason: string) => Promise<unknown>,
  message: string,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const { data, isFetching } = useQuery(enterpriseQuery(enterpriseId));
  const [seen, setSeen] = useState<Seen>();
  // What is being read anew is old: perhaps by what oneself recorded a moment ago.
  const isLooking = seen === undefined && isFetching;
  if (seen === undefined && !isLooking && data?.restricted === false) {
    setSeen({ version: data.version, stage: data.stage });
  }
  const decision = useDecision(
    async (reason) => {
      try {
        return await send(seen === undefined ? {} : { version: seen.version }, reason);
      } catch (error) {
        const told = conflictIn(error);
        if (told !== undefined) {
          setSeen((before) => before && { ...before, version: told.version });
          void queries.invalidateQueries({ queryKey: ['enterprise', enterpriseId] });
          void queries.invalidateQueries({ queryKey: ['project', projectId] });
        }
        throw error;
      }
    },
    message,
    onDone,
  );
  const now = conflictIn(decision.error);
  return {
    ...decision,
    isPending: decision.isPending || isLooking,
    error: now === undefined ? decision.error : null,
    conflict: now === undefined ? undefined : { from: seen?.stage ?? null, now },
  };
}
