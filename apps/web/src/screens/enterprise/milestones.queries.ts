import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../shared/api/client';

export type Milestone = Schemas['MilestoneDto'];
export type Template = Schemas['MilestoneTemplateDto'];
export type MilestoneStepAction = 'done' | 'move' | 'cancel' | 'reopen';

export const milestonesQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['milestones', projectId],
    queryFn: () => answerOf(api.GET('/api/v1/projects/{id}/milestones', { params: { path: { id: projectId } } })),
  });

export const templatesQuery = queryOptions({
  queryKey: ['milestone-templates'],
  queryFn: () => answerOf(api.GET('/api/v1/milestone-templates')),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Takes a step on what was seen. */
export function changeMilestone(
  { id, version }: Milestone,
  action: MilestoneStepAction,
  { on, unitId, reason }: { readonly on: string; readonly unitId: string | null; readonly reason: string },
): Promise<Milestone> {
  const params = { path: { id } };
  switch (action) {
    case 'done': {
      const body = { version, on, ...(reason === '' ? {} : { note: reason }) };
      return answerOf(api.POST('/api/v1/milestones/{id}/done', { params, body }));
    }
    case 'move': {
      const body = { version, reason, dueOn: on, ...(unitId === null ? {} : { unitId }) };
      return answerOf(api.PATCH('/api/v1/milestones/{id}', { params, body }));
    }
    case 'cancel':
      return answerOf(api.POST('/api/v1/milestones/{id}/cancel', { params, body: { version, reason } }));
    case 'reopen':
      return answerOf(api.POST('/api/v1/milestones/{id}/reopen', { params, body: { version, reason } }));
  }
}
