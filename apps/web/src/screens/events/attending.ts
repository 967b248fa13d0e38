import { answerOf, api } from '../../shared/api/client';
import { type Choices, decisionsOf } from './choices';
import type { Attendance } from './events.queries';

export interface Given {
  readonly text: string;
  readonly unitId: string | null;
  readonly occurredOn: string;
  readonly choices: Choices;
}

export function attend(eventId: string, { text, unitId, occurredOn, choices }: Given, dryRun: boolean) {
  return answerOf<Attendance>(
    api.POST('/api/v1/events/{id}/attendees', {
      params: { path: { id: eventId } },
      body: {
        text,
        dryRun,
        ...(unitId === null ? {} : { unitId }),
        ...(occurredOn === '' ? {} : { occurredOn }),
        ...(choices.size === 0 ? {} : { decisions: decisionsOf(choices) }),
      },
    }),
  );
}
