import { describe, expect, it } from '@jest/globals';
import { addDays, type BusinessDate, businessDate, type Instant, startOfDay } from '#libs/kernel';
import {
  type Claim,
  type Footing,
  isPast,
  NO_ACTS,
  type OwnershipActs,
  ownershipOf,
  relationOf,
  type SignedSpan,
} from './ownership.js';

const FIRST = businessDate('2024-03-01');
const [A, B, C] = ['GDQ1', 'GDQ2', 'GDQ3'] as const;

describe('who owns an enterprise (domain.md §5.1)', () => {
  it('nobody before any evidence', () => {
    expect(ownershipOf(footing())).toEqual([]);
    expect(ownershipOf(footing(), { ...NO_ACTS, transfers: [{ id: 't', unitId: B, at: on(3) }] })).toEqual([]);
  });

  it('the unit of the earliest claim, in whatever order the claims are told', () => {
    const claims = [claim(B, 20), claim(A, 10), claim(C, 30)];
    expect(owners(footing({ claims }))).toEqual([A]);
    expect(owners(footing({ claims: claims.toReversed() }))).toEqual([A]);
  });

  it('as if voided evidence had never been (fine-print 11)', () => {
    expect(owners(footing({ claims: [claim(A, 10), claim(B, 20)] }))).toEqual([A]);
    expect(owners(footing({ claims: [claim(B, 20)] }))).toEqual([B]);
  });

  it('of two at the same instant, the first that is told', () => {
    expect(owners(footing({ claims: [claim(A, 10), claim(B, 10)] }))).toEqual([A]);
  });
});

describe('a dissolved unit has a successor (§2)', () => {
  const claims = [claim(A, 0)];
  const dissolved = (day: number, unitId: string = A): OwnershipActs => ({
    ...NO_ACTS,
    successions: [{ unitId, successorId: C, at: on(day) }],
  });

  it('which owns what it owned, with the clocks that run', () => {
    const periods = ownershipOf(footing({ claims }), dissolved(100));
    expect(periods.map(({ unitId, ended }) => [unitId, ended?.by ?? null])).toEqual([
      [A, 'transfer'],
      [C, null],
    ]);
    expect(periods.at(-1)?.protectedUntil).toBe(day(180));
  });

  it('which has the duties of what lay open, and no protection', () => {
    const periods = ownershipOf(footing({ claims }), dissolved(300));
    expect(periods.at(-1)).toMatchObject({ unitId: C, protectedUntil: day(180) });
    expect(ownershipOf(footing({ claims: [...claims, claim(B, 310)] }), dissolved(300)).at(-1)?.unitId).toBe(B);
  });

  it('and nothing of what others own by then', () => {
    expect(ownershipOf(footing({ claims: [...claims, claim(B, 200)] }), dissolved(300)).at(-1)?.unitId).toBe(B);
  });
});

describe('protection and its renewal (§5.1, fine-print 12–14)', () => {
  const claims = [claim(A, 0)];
  const contacted = [on(0)];

  it('ends 180 days after the claim; the last day is protected', () => {
    expect(protectedUntil(footing({ claims }))).toBe(day(180));
    expect(owners(footing({ claims: [...claims, claim(B, 180)] }))).toEqual([A]);
    expect(owners(footing({ claims: [...claims, claim(B, 181)] }))).toEqual([A, B]);
  });

  it.each([
    { what: 'a step of its own', unitId: A, until: 280 },
    { what: 'a step of a project, whoever enters it', unitId: null, until: 280 },
    { what: 'another unit’s step', unitId: B, until: 180 },
  ])('$what on day 100: until day $until', ({ unitId, until }) => {
    expect(protectedUntil(footing({ claims, renewals: [{ at: on(100), unitId }] }))).toBe(day(until));
  });

  it('a step after the last day comes too late', () => {
    expect(protectedUntil(footing({ claims, renewals: [{ at: on(181), unitId: A }] }))).toBe(day(180));
  });

  it('renewal without a new stage ends 365 days after the last stage, reached by whatever evidence', () => {
    const renewals = [150, 300].map((n) => ({ at: on(n), unitId: A }));
    expect(protectedUntil(footing({ claims, renewals, newStages: contacted }))).toBe(day(365));
    expect(protectedUntil(footing({ claims, renewals, newStages: [...contacted, on(200)] }))).toBe(day(480));
  });

  it('the office may extend beyond both; what it gave while it was open gives nothing', () => {
    const extended = (at: number, until: number): OwnershipActs => ({
      transfers: [],
      extensions: [{ at: on(at), until: day(until) }],
    });
    expect(protectedUntil(footing({ claims }), extended(100, 700))).toBe(day(700));
    expect(protectedUntil(footing({ claims }), extended(100, 150))).toBe(day(180));
    expect(protectedUntil(footing({ claims }), extended(181, 700))).toBe(day(180));
  });

  it.each<{ what: string; signed: SignedSpan[]; until: BusinessDate | null }>([
    { what: 'no end while a project is signed', signed: [{ from: on(180), until: null }], until: null },
    { what: 'signed too late', signed: [{ from: on(181), until: null }], until: day(180) },
    { what: 'terminated after the clock', signed: [{ from: on(10), until: on(600) }], until: day(600) },
    { what: 'terminated before the clock', signed: [{ from: on(10), until: on(60) }], until: day(180) },
    {
      what: 'a second project signed before the first was terminated',
      signed: [
        { from: on(500), until: on(900) },
        { from: on(10), until: on(600) },
      ],
      until: day(900),
    },
  ])('$what: $until', ({ signed, until }) => {
    expect(protectedUntil(footing({ claims, signed }))).toBe(until);
  });
});

describe('after protection (§5.3, §5.4)', () => {
  it('the next evidence of any unit claims it, also of the last owner; all owners stay known', () => {
    const periods = ownershipOf(footing({ claims: [claim(A, 0), claim(B, 50), claim(A, 200), claim(B, 390)] }));
    expect(periods.map(({ unitId, since, protectedUntil: until, ended }) => [unitId, since, until, ended])).toEqual([
      [A, on(0), day(180), { at: on(200), by: 'lapse' }],
      [A, on(200), day(380), { at: on(390), by: 'lapse' }],
      [B, on(390), day(570), null],
    ]);
  });

  it('an accepted transfer makes a new owner from then, with clocks of its own', () => {
    const acts = { ...NO_ACTS, transfers: [{ id: 't-1', unitId: B, at: on(100) }] };
    const periods = ownershipOf(footing({ claims: [claim(A, 0)], renewals: [{ at: on(120), unitId: A }] }), acts);
    expect(periods).toMatchObject([
      { unitId: A, protectedUntil: day(180), ended: { at: on(100), by: 'transfer' } },
      { unitId: B, basis: 'transfer', sourceId: 't-1', protectedUntil: day(280), ended: null },
    ]);
  });

  it('a transfer to who owns it already changes nothing', () => {
    const acts = { ...NO_ACTS, transfers: [{ id: 't-1', unitId: A, at: on(100) }] };
    expect(ownershipOf(footing({ claims: [claim(A, 0)] }), acts)).toHaveLength(1);
  });

  it.each([
    { until: null, open: false },
    { until: day(10), open: false },
    { until: day(9), open: true },
  ])('protected until $until, on day 10 it is open: $open', ({ until, open }) => {
    expect(isPast(until, day(10))).toBe(open);
  });
});

describe('how a unit that enters it stands to it (§5.2, fine-print 15)', () => {
  const today = day(100);
  it.each([
    { owner: null, until: null, units: [B], joined: [], relation: 'free' },
    { owner: A, until: day(99), units: [B], joined: [], relation: 'free' },
    { owner: A, until: day(99), units: [A], joined: [], relation: 'mine' },
    { owner: A, until: day(100), units: [C, A], joined: [], relation: 'mine' },
    { owner: A, until: day(100), units: [B], joined: [], relation: 'held' },
    { owner: A, until: null, units: [B], joined: [C], relation: 'held' },
    { owner: A, until: null, units: [B], joined: [B], relation: 'joined' },
    { owner: A, until: null, units: [], joined: [], relation: 'held' },
  ])(
    'owner $owner until $until, entered by $units, joined $joined: $relation',
    ({ owner, until, units, joined, relation }) => {
      expect(relationOf({ ownerUnitId: owner, protectedUntil: until }, units, joined, today)).toBe(relation);
    },
  );
});

function footing(given: Partial<Footing> = {}): Footing {
  return { claims: [], renewals: [], newStages: [], signed: [], ...given };
}

function owners(given: Footing): string[] {
  return ownershipOf(given).map(({ unitId }) => unitId);
}

function protectedUntil(given: Footing, acts: OwnershipActs = NO_ACTS): BusinessDate | null | undefined {
  return ownershipOf(given, acts).at(-1)?.protectedUntil;
}

function claim(unitId: string, days: number): Claim {
  return { unitId, claimAt: on(days), evidenceId: `${unitId}-${String(days)}` };
}

/** Ten in the morning of a day. */
function on(days: number): Instant {
  return (startOfDay(day(days)) + 10 * 3_600_000_000) as Instant;
}

function day(days: number): BusinessDate {
  return addDays(FIRST, days);
}
