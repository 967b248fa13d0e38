import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#libs/kernel';
import { type Claim, collisionOf, ownerOf } from './ownership.js';

describe('who owns an enterprise (domain.md §5.1)', () => {
  it('nobody before any evidence', () => {
    expect(ownerOf([])).toBeNull();
  });

  it('the unit of the earliest claim, in whatever order the claims are told', () => {
    const claims = [claim('GDQ2', 20), claim('GDQ1', 10), claim('GDQ3', 30)];
    expect(ownerOf(claims)).toEqual({ unitId: 'GDQ1', since: 10 });
    expect(ownerOf(claims.toReversed())).toEqual({ unitId: 'GDQ1', since: 10 });
  });

  it('as if voided evidence had never been (fine-print 11)', () => {
    const first = claim('GDQ1', 10);
    const claims = [first, claim('GDQ2', 20)];
    expect(ownerOf(claims.filter((each) => each !== first))).toEqual({ unitId: 'GDQ2', since: 20 });
  });

  it('of two at the same time, the first that is told', () => {
    expect(ownerOf([claim('GDQ1', 10), claim('GDQ2', 10)])).toEqual({ unitId: 'GDQ1', since: 10 });
  });
});

describe('what meets a unit that enters a known enterprise (§5.2)', () => {
  it.each([
    { owner: null, own: ['GDQ1'], collision: 'enterprise_exists' },
    { owner: 'GDQ1', own: ['GDQ1'], collision: 'enterprise_exists' },
    { owner: 'GDQ1', own: ['GDQ3', 'GDQ1'], collision: 'enterprise_exists' },
    { owner: 'GDQ1', own: ['GDQ2'], collision: 'enterprise_owned' },
    { owner: 'GDQ1', own: [], collision: 'enterprise_owned' },
  ])('owner $owner, entered by $own: $collision', ({ owner, own, collision }) => {
    expect(collisionOf(owner, own)).toBe(collision);
  });
});

function claim(unitId: string, at: number): Claim {
  return { unitId, claimAt: at as Instant, evidenceId: `${unitId}-${String(at)}` };
}
