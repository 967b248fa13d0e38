import type { Instant } from '#libs/kernel';
import { stepAfter } from './attempts.js';
import type { SendOutcome } from './channel.js';
import type { DeliveryState } from './delivery.js';
import type { Sending } from './sendings.js';

/** How each attempt ended, the first at 1. */
export type OutcomeOf = (attempt: number) => SendOutcome;

/** How a sending ended, by the same table of attempts as what is sent now. */
export interface PastEnding {
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly repeat: boolean;
  readonly platformCode: string | null;
  readonly reasonCode: string | null;
  readonly sentAt: Instant | null;
  readonly failedAt: Instant | null;
}

/** Attempt after attempt, until it went out, was given up, or the time came that is asked about. */
export function endingOf({ dueAt }: Pick<Sending, 'dueAt'>, outcomeOf: OutcomeOf, until: Instant): PastEnding {
  let ending: PastEnding = {
    state: 'planned',
    attempts: 0,
    nextAttemptAt: dueAt,
    repeat: false,
    platformCode: null,
    reasonCode: null,
    sentAt: null,
    failedAt: null,
  };
  while (ending.state === 'planned' && ending.nextAttemptAt <= until) {
    const at = ending.nextAttemptAt;
    const attempts = ending.attempts + 1;
    const step = stepAfter(outcomeOf(attempts), attempts, at);
    const { platformCode } = step;
    switch (step.move) {
      case 'send':
        ending = { ...ending, attempts, platformCode, reasonCode: null, state: 'sent', sentAt: at };
        break;
      case 'fail':
        ending = { ...ending, attempts, platformCode, reasonCode: step.reasonCode, state: 'failed', failedAt: at };
        break;
      case 'again':
        ending = {
          ...ending,
          attempts,
          platformCode,
          reasonCode: step.reasonCode,
          nextAttemptAt: step.at,
          repeat: ending.repeat || step.isRepeat,
        };
    }
  }
  return ending;
}
