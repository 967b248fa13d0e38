import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client';

export type Difficulty = Schemas['DifficultyDto'];
export type DifficultyItem = Schemas['DifficultyItemDto'];
export type StepAction = Difficulty['actions'][number];

const AT_MOST = 200;
/** What a step on a difficulty makes old. */
export const CHANGED_BY_A_STEP = ['difficulties', 'difficulty', 'reminders'] as const;

export const difficultyQuery = (id: string) =>
  queryOptions({
    queryKey: ['difficulty', id],
    queryFn: () => answerOf(api.GET('/api/v1/difficulties/{id}', { params: { path: { id } } })),
  });

export const difficultiesOfProjectQuery = (project: string) =>
  queryOptions({
    queryKey: ['difficulties', 'project', project],
    queryFn: () => answerOf(api.GET('/api/v1/difficulties', { params: { query: { project, limit: AT_MOST } } })),
  });

/** What somebody filled in; what a step does not ask for stays empty. */
export interface StepDraft {
  readonly text: string;
  readonly on: string;
  readonly dueOn: string;
  readonly ownerUnitId: string | null;
  readonly leaderId: string | null;
}

/** Takes a step on what was seen: somebody else's step meanwhile is a conflict. */
export function takeStep({ id, version }: Difficulty, action: StepAction, draft: StepDraft): Promise<Difficulty> {
  const params = { path: { id } };
  const text = draft.text.trim();
  const due = draft.dueOn === '' ? {} : { dueOn: draft.dueOn };
  const owner = draft.ownerUnitId === null ? {} : { ownerUnitId: draft.ownerUnitId };
  const leader = draft.leaderId === null ? {} : { leaderId: draft.leaderId };
  switch (action) {
    case 'assign': {
      const body = { version, ownerUnitId: draft.ownerUnitId ?? '', ...due, ...(text === '' ? {} : { text }) };
      return answerOf(api.POST('/api/v1/difficulties/{id}/assign', { params, body }));
    }
    case 'escalate':
      return answerOf(
        api.POST('/api/v1/difficulties/{id}/escalate', { params, body: { version, text, ...leader, ...due } }),
      );
    case 'instruct':
      return answerOf(
        api.POST('/api/v1/difficulties/{id}/instruct', { params, body: { version, text, ...owner, ...due } }),
      );
    case 'resolve':
      return answerOf(api.POST('/api/v1/difficulties/{id}/resolve', { params, body: { version, text, on: draft.on } }));
    case 'reopen':
      return answerOf(api.POST('/api/v1/difficulties/{id}/reopen', { params, body: { version, text } }));
    case 'comment':
      return answerOf(api.POST('/api/v1/difficulties/{id}/comment', { params, body: { version, text } }));
  }
}
