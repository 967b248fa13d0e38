import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#libs/kernel';
import type { SendOutcome } from './channel.js';
import { endingOf } from './past-sending.js';

const MINUTE = 60_000_000;
const DUE = { dueAt: (1_000 * MINUTE) as Instant };
const LATER = (DUE.dueAt + 24 * 60 * MINUTE) as Instant;
const sent: SendOutcome = { kind: 'sent', code: '0' };
const busy: SendOutcome = { kind: 'retry', code: '130101', reason: 'too_many', afterSeconds: 600 };
const lost: SendOutcome = { kind: 'unknown', code: 'ETIMEDOUT', reason: 'no_answer' };
const wrong: SendOutcome = { kind: 'final', code: '93000', reason: 'key_wrong' };

describe('how a sending of the past ended', () => {
  it('at once', () => {
    expect(endingOf(DUE, () => sent, LATER)).toMatchObject({ state: 'sent', attempts: 1, sentAt: DUE.dueAt });
  });

  it('after the wait that the platform asked for', () => {
    const ending = endingOf(DUE, (attempt) => (attempt === 1 ? busy : sent), LATER);
    expect(ending).toMatchObject({ state: 'sent', attempts: 2, sentAt: DUE.dueAt + 10 * MINUTE, reasonCode: null });
  });

  it('marked as a repeat where an attempt may have arrived', () => {
    expect(endingOf(DUE, (attempt) => (attempt === 1 ? lost : sent), LATER)).toMatchObject({ repeat: true });
  });

  it('given up at once where it is final, and after the last attempt', () => {
    expect(endingOf(DUE, () => wrong, LATER)).toMatchObject({ state: 'failed', attempts: 1, reasonCode: 'key_wrong' });
    expect(endingOf(DUE, () => busy, LATER)).toMatchObject({ state: 'failed', attempts: 8, reasonCode: 'too_many' });
  });

  it('still to be sent where its next attempt is ahead', () => {
    const soon = (DUE.dueAt + MINUTE) as Instant;
    expect(endingOf(DUE, () => busy, soon)).toMatchObject({ state: 'planned', attempts: 1 });
  });
});
