import type { Instant } from '#libs/kernel';
import { blockedUntil, isLate, isLeaseOver, LEASE, stepAfter } from './attempts.js';
import type { SendOutcome } from './channel.js';

const NOW = 1_700_000_000_000_000 as Instant;

function after(seconds: number): Instant {
  return (NOW + seconds * 1_000_000) as Instant;
}

const BUSY: SendOutcome = { kind: 'retry', code: '-1', reason: 'platform_busy' };
const TOO_MANY: SendOutcome = { kind: 'retry', code: '45009', reason: 'too_many', afterSeconds: 60 };
const SILENCE: SendOutcome = { kind: 'unknown', code: 'timeout', reason: 'no_answer' };
const WRONG_KEY: SendOutcome = { kind: 'final', code: '93000', reason: 'key_wrong' };

describe('what follows from how an attempt ended (reminders.md)', () => {
  it.each([
    {
      what: 'sent',
      outcome: { kind: 'sent', code: '0' } as const,
      attempts: 1,
      step: { move: 'send', platformCode: '0' },
    },
    { what: 'refused for good', outcome: WRONG_KEY, attempts: 1, step: { move: 'fail', reasonCode: 'key_wrong' } },
    { what: 'busy', outcome: BUSY, attempts: 1, step: { move: 'again', at: after(30), isRepeat: false } },
    { what: 'busy again', outcome: BUSY, attempts: 2, step: { move: 'again', at: after(120) } },
    { what: 'busy to the end', outcome: BUSY, attempts: 8, step: { move: 'fail', reasonCode: 'platform_busy' } },
    { what: 'the platform asks for longer', outcome: TOO_MANY, attempts: 1, step: { move: 'again', at: after(60) } },
    { what: 'the platform asks for less', outcome: TOO_MANY, attempts: 2, step: { move: 'again', at: after(120) } },
    { what: 'no answer', outcome: SILENCE, attempts: 1, step: { move: 'again', at: after(30), isRepeat: true } },
  ])('$what, attempt $attempts', ({ outcome, attempts, step }) => {
    expect(stepAfter(outcome, attempts, NOW)).toMatchObject(step);
  });

  it('only a platform that asks to wait blocks its robot', () => {
    expect([BUSY, TOO_MANY, SILENCE, WRONG_KEY].map((outcome) => blockedUntil(outcome, NOW))).toEqual([
      undefined,
      after(60),
      undefined,
      undefined,
    ]);
  });

  it('a lease is over at its end, or where it ends later than any begun now: the clock was set back', () => {
    expect(isLeaseOver(NOW, NOW)).toBe(true);
    expect(isLeaseOver((NOW + LEASE) as Instant, NOW)).toBe(false);
    expect(isLeaseOver(after(3_600), NOW)).toBe(true);
  });

  it('it is late after a quarter of an hour', () => {
    expect(isLate(after(-900), NOW)).toBe(false);
    expect(isLate(after(-901), NOW)).toBe(true);
  });
});
