import fc from 'fast-check';
import type { Instant } from '#libs/kernel';
import { type Budget, budgetLeft, NOTHING_SENT, PLACE_TOLERANCE, takePlace } from './robot-budget.js';

const NOW = 1_700_000_000_000_000 as Instant;
const SECOND = 1_000_000;

function later(seconds: number): Instant {
  return (NOW + seconds * SECOND) as Instant;
}

function taking(channel: 'wecom' | 'feishu', times: readonly Instant[]): { places: Instant[]; budget: Budget } {
  const places: Instant[] = [];
  let budget = NOTHING_SENT;
  for (const now of times) {
    const place = takePlace(channel, budget, now);
    budget = place.budget;
    if (place.taken) places.push(place.at);
  }
  return { places, budget };
}

describe("a robot's budget, shared by all workers (reminders.md, Channels)", () => {
  it('twenty go at once, the next twenty after a minute and the tolerance', () => {
    const { places } = taking('wecom', Array<Instant>(41).fill(NOW));
    expect(places.slice(0, 20)).toEqual(Array(20).fill(NOW));
    expect(places.slice(20, 40)).toEqual(Array(20).fill(later(62)));
    expect(places[40]).toBe(later(124));
  });

  it('Feishu: five a second, a hundred a minute', () => {
    const { places } = taking('feishu', Array<Instant>(101).fill(NOW));
    expect(places[4]).toBe(NOW);
    expect(places[5]).toBe(later(3));
    expect(places[100]).toBeGreaterThanOrEqual(later(62));
  });

  it('in no window are there more than the limit, however they come, each as late as the tolerance allows', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 * SECOND }), { minLength: 25, maxLength: 120 });
    fc.assert(
      fc.property(gaps, fc.infiniteStream(fc.integer({ min: 0, max: PLACE_TOLERANCE })), (waits, delays) => {
        let now: number = NOW;
        const times = waits.map((wait) => (now += wait) as Instant);
        const sent = taking('wecom', times)
          .places.map((at) => at + (delays.next().value as number))
          .sort((a, b) => a - b);
        sent.forEach((at, place) => {
          expect(sent.slice(place).filter((other) => other < at + 60 * SECOND).length).toBeLessThanOrEqual(20);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps no place beyond half an hour: whoever would get one asks again then', () => {
    const { budget } = taking('wecom', Array<Instant>(600).fill(NOW));
    expect(takePlace('wecom', budget, NOW)).toMatchObject({ taken: false, at: later(1_800) });
  });

  it('waits until the platform unblocks it', () => {
    const blocked: Budget = { slots: [], blockedUntil: later(600) };
    expect(takePlace('wecom', blocked, NOW)).toMatchObject({ taken: true, at: later(600) });
    expect(budgetLeft('wecom', blocked, NOW)).toBe(0);
  });

  it('a clock set back by an hour makes it wait a minute, not an hour', () => {
    const { budget } = taking('wecom', Array<Instant>(20).fill(later(3_600)));
    expect(takePlace('wecom', budget, NOW).at).toBe(later(62));
    expect(takePlace('wecom', { slots: [], blockedUntil: later(3_600) }, NOW).at).toBe(NOW);
  });

  it('what is left of a minute', () => {
    const { budget } = taking('wecom', Array<Instant>(5).fill(NOW));
    expect(budgetLeft('wecom', NOTHING_SENT, NOW)).toBe(20);
    expect(budgetLeft('wecom', budget, NOW)).toBe(15);
    expect(budgetLeft('wecom', budget, later(63))).toBe(20);
  });
});
