import fc from 'fast-check';
import { type Footing, type OwnershipPeriod, ownershipOf } from '#libs/enterprises';
import { addDays, businessDate, type Instant, startOfDay } from '#libs/kernel';
import { type Happened, PlainOwnership } from '../support/plain-ownership.js';
import { SEED } from '../support/seed.js';

const FIRST = businessDate('2022-01-01');
const UNITS = ['GDQ1', 'GDQ2', 'GDQ3'] as const;

/** Gaps that fall on both sides of 180 and 365 days more often than chance would have it. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(1, 179, 180, 181, 364, 365, 366),
  fc.integer({ min: 60, max: 400 }),
);
const unit = fc.constantFrom(...UNITS);
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('call' as const), unit, newStage: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('meeting' as const), unit, newStage: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('touch' as const), unit, newStage: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('project' as const), unit, newStage: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('progress' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('signed' as const), unit, newStage: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('terminated' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('transfer' as const), unit }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('extension' as const), days: fc.integer({ min: 1, max: 600 }) }),
  },
);
/** What the office sets in the course of it; most often nothing. */
const settings = fc
  .array(
    fc.record({
      after: fc.integer({ min: 1, max: 900 }),
      days: fc.integer({ min: 1, max: 300 }),
      daysWithoutNewStage: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 2 },
  )
  .map((set) => set.sort((one, other) => one.after - other.after));
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

describe('ownership, reckoned twice (domain.md §5)', () => {
  it('agrees over random histories with a calculation that goes day by day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, happening), { minLength: 1, maxLength: 14 }), settings, (steps, set) => {
        const history = historyOf(steps);
        const protection = set.map(({ after, ...numbers }) => ({ validFrom: addDays(FIRST, after), ...numbers }));
        const plain = new PlainOwnership(history, (day) => {
          const last = protection.filter(({ validFrom }) => validFrom <= day).at(-1);
          return last ?? { days: 180, daysWithoutNewStage: 365 };
        });
        const periods = ownershipOf(footingOf(history), { ...actsOf(history), protection });
        expect(periods.map(({ unitId, since, basis }) => ({ unit: unitId, since, how: basis }))).toEqual(plain.owners);
        expect(periods.at(-1)?.protectedUntil ?? null).toEqual(plain.protectedUntil());
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  it('a period that lapsed ended before the next began, one that was transferred did not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, happening), { minLength: 1, maxLength: 14 }), (steps) => {
        const history = historyOf(steps);
        const periods = ownershipOf(footingOf(history), actsOf(history));
        periods.forEach(({ ended, protectedUntil }: OwnershipPeriod, place) => {
          expect(ended?.at).toBe(periods[place + 1]?.since);
          if (ended?.by === 'lapse')
            expect(startOfDay(addDays(protectedUntil ?? FIRST, 1))).toBeLessThanOrEqual(ended.at);
        });
      }),
      { seed: SEED },
    );
  });
});

/** Each at ten in the morning and a little later than the one before; one project, signed and terminated once. */
function historyOf(steps: readonly (readonly [number, Happening])[]): Happened[] {
  let day = FIRST;
  let isSigned = false;
  let isTerminated = false;
  return steps.flatMap(([days, step], place): Happened[] => {
    day = addDays(day, days);
    const at = (startOfDay(day) + 36_000_000_000 + place) as Instant;
    switch (step.kind) {
      case 'call':
        return [{ at, claimedBy: step.unit, newStage: step.newStage }];
      case 'meeting':
        return [{ at, claimedBy: step.unit, renewedBy: step.unit, newStage: step.newStage }];
      case 'touch':
        return [{ at, newStage: step.newStage }];
      case 'project':
        return [{ at, claimedBy: step.unit, renewedBy: 'project', newStage: step.newStage }];
      case 'progress':
        return [{ at, renewedBy: 'project' }];
      case 'signed': {
        if (isSigned) return [];
        isSigned = true;
        return [{ at, claimedBy: step.unit, renewedBy: 'project', newStage: step.newStage, signed: 'p' }];
      }
      case 'terminated': {
        if (!isSigned || isTerminated) return [];
        isTerminated = true;
        return [{ at, terminated: 'p' }];
      }
      case 'transfer':
        return [{ at, transferredTo: step.unit }];
      case 'extension':
        return [{ at, extendedUntil: addDays(day, step.days) }];
    }
  });
}

function footingOf(history: readonly Happened[]): Footing {
  const signed = history.find((one) => one.signed !== undefined)?.at;
  return {
    claims: history.flatMap(({ at, claimedBy }) =>
      claimedBy === undefined ? [] : [{ unitId: claimedBy, claimAt: at, evidenceId: String(at) }],
    ),
    renewals: history.flatMap(({ at, renewedBy }) =>
      renewedBy === undefined ? [] : [{ at, unitId: renewedBy === 'project' ? null : renewedBy }],
    ),
    newStages: history.flatMap(({ at, newStage }) => (newStage === true ? [at] : [])),
    signed:
      signed === undefined
        ? []
        : [{ from: signed, until: history.find(({ terminated }) => terminated !== undefined)?.at ?? null }],
  };
}

function actsOf(history: readonly Happened[]) {
  return {
    transfers: history.flatMap(({ at, transferredTo }) =>
      transferredTo === undefined ? [] : [{ id: String(at), unitId: transferredTo, at }],
    ),
    extensions: history.flatMap(({ at, extendedUntil }) =>
      extendedUntil === undefined ? [] : [{ at, until: extendedUntil }],
    ),
  };
}
