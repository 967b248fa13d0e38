import type { BusinessDate } from '#libs/kernel';
import type { Cause } from './causes.js';

/** Rows of an import that wait for a decision, and who took it in. */
export interface ImportWaiting {
  readonly importId: string;
  readonly userId: string;
  readonly unitId: string;
  readonly committedOn: BusinessDate;
  readonly waiting: number;
}

/** From the commit on, whoever took it in (reminders.md, `waiting_rows`). */
export function causeOfWaiting({ importId, userId, unitId, committedOn, waiting }: ImportWaiting): Cause {
  return {
    rule: 'waiting_rows',
    subjectKind: 'import',
    subjectId: importId,
    enterpriseId: null,
    projectId: null,
    on: committedOn,
    advance: true,
    userId,
    unitId,
    secondUnitId: null,
    detail: { count: waiting },
  };
}
