import fc from 'fast-check';
import {
  addDays,
  type BusinessDate,
  businessDate,
  businessDateOf,
  type Instant,
  instantOfMillis,
  startOfDay,
} from '#libs/kernel';
import { City } from '../support/city.js';
import { Person } from '../support/person.js';
import { type ContactKind, PlainCase } from '../support/plain-case.js';
import { SEED } from '../support/seed.js';

const FIRST = businessDate('2022-01-04');
/** What comes later is of a year whose holidays nobody knows. */
const LAST = businessDate('2026-12-15');
const UNITS = ['GDQ1', 'GDQ2', 'GDQ3'] as const;
const ENTERPRISES = 4;
const STEPS = 130;

interface Ownership {
  readonly owner: { readonly protectedUntil: string | null } | null;
  readonly periods: readonly { readonly unitId: string; readonly since: string; readonly basis: string }[];
  readonly joined: readonly { readonly unitId: string }[];
}

const unit = fc.constantFrom(...UNITS);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      unit,
      how: fc.constantFrom<ContactKind>('call', 'meeting', 'meeting', 'outbound_visit', 'inbound_visit'),
      touch: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      unit,
      what: fc.constantFrom('join' as const, 'transfer' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      by: fc.constantFrom('owner' as const, 'office' as const),
      accept: fc.boolean(),
      /** Days after the question: five working days are a week, and more around a holiday. */
      after: fc.constantFrom(0, 5, 6, 7, 7, 8, 9, 11, 13, 15),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pause' as const), days: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 400 }) }) },
);
/** Mostly some days; now and then so long that protection lapses. */
const gap = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(60, 120, 180, 181) },
);
const step = fc.record({ gap, which: fc.nat(ENTERPRISES - 1), act });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** An answer waits for its day. */
function dayOf(given: Step['act'], usual: BusinessDate, { lastRequest }: PlainCase): BusinessDate {
  if (given.kind !== 'answer' || lastRequest?.state !== 'open') return usual;
  const chosen = addDays(lastRequest.askedOn, given.after);
  return chosen > usual ? chosen : usual;
}

describe('ownership over five years, lived and reckoned twice (domain.md §5)', () => {
  let city: City;
  let people: Readonly<Record<string, Person>> = {};
  let knownUntil = FIRST;

  beforeAll(async () => {
    city = await City.start(FIRST);
  });
  afterAll(async () => {
    await city.close();
  });

  const person = (username: string): Person => {
    const known = people[username];
    if (known === undefined) throw new Error(username);
    return known;
  };
  const unitId = (code: string): string => city.units[code] ?? '';

  /** A session ends within days, an access token within a year. */
  const comeToWork = async (today: BusinessDate): Promise<void> => {
    if (people['office-1'] !== undefined && today < knownUntil) return;
    knownUntil = addDays(today, 360);
    const names = [
      ...UNITS.flatMap((code) => [`${code}-member`.toLowerCase(), `${code}-lead`.toLowerCase()]),
      'office-1',
    ];
    const made = names.map(async (username): Promise<[string, Person]> => {
      const who = await city.signIn(username);
      const body = { name: 'a year', scope: 'write', expiresOn: knownUntil };
      const { token } = await who.does<{ token: string }>('/auth/tokens', body);
      return [username, new Person(city.address, { authorization: `Bearer ${token}` }, who.userId, who.unitId)];
    });
    people = Object.fromEntries(await Promise.all(made));
  };

  /** Does it, and says the status that came and the one that the law gives. */
  const perform = async (id: string, plain: PlainCase, at: Instant, given: Step['act']): Promise<[number, number]> => {
    const today = businessDateOf(at);
    switch (given.kind) {
      case 'log': {
        const member = person(`${given.unit.toLowerCase()}-member`);
        const body = {
          kind: given.how,
          occurredOn: today,
          summary: '记一笔',
          noPhotoReason: '保密',
          touch: given.touch,
        };
        const { status } = await member.post(`/enterprises/${id}/activities`, body);
        return [status, plain.logs(given.unit, given.how, given.touch, at)];
      }
      case 'ask': {
        const member = person(`${given.unit.toLowerCase()}-member`);
        const request = city.newId();
        const path = `/enterprises/${id}/${given.what}-requests`;
        const { status } = await member.post(path, { id: request, reason: '一起跟进' });
        return [status, plain.asks(request, given.what, given.unit, today)];
      }
      case 'answer': {
        const { lastRequest: request, owner } = plain;
        if (request === undefined || owner === undefined) return [0, 0];
        const { by, accept } = given;
        const path = `/ownership-requests/${request.id}`;
        const { status } =
          by === 'office'
            ? await person('office-1').post(`${path}/decide`, {
                decision: accept ? 'accept' : 'decline',
                reason: '已裁定',
              })
            : await person(`${owner.toLowerCase()}-lead`).post(`${path}/${accept ? 'accept' : 'decline'}`, {
                reason: '已商量',
              });
        return [status, plain.answers(request, by, accept, at)];
      }
      case 'pause': {
        const { owner } = plain;
        if (owner === undefined) return [0, 0];
        const body = { until: addDays(today, given.days), reason: '企业停产检修' };
        return [(await person(`${owner.toLowerCase()}-lead`).post(`/enterprises/${id}/pause`, body)).status, 200];
      }
      case 'extend': {
        const until = addDays(today, given.days);
        const { status } = await person('office-1').post(`/enterprises/${id}/protection`, {
          until,
          reason: '重点企业',
        });
        return [status, plain.extends(until, at)];
      }
    }
  };

  it('agrees in every answer, owner, day and joined unit, over random lives with requests and pauses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
        let today = FIRST;
        await comeToWork(today);
        const cases: { id: string; plain: PlainCase }[] = [];
        for (let n = 0; n < ENTERPRISES; n += 1) {
          const { id } = await person('gdq1-member').does<{ id: string }>('/enterprises', {
            name: `柳州第${String(n)}机械厂`,
          });
          cases.push({ id, plain: new PlainCase() });
        }
        for (const [place, { gap: days, which, act: given }] of steps.entries()) {
          const one = cases[which];
          if (one === undefined) throw new RangeError(String(which));
          today = dayOf(given, addDays(today, days), one.plain);
          if (today > LAST) break;
          city.clock.moveTo(today);
          await comeToWork(today);
          const at = (startOfDay(today) + 36_000_000_000 + place) as Instant;
          const [came, due] = await perform(one.id, one.plain, at, given);
          expect({ place, today, given, status: came }).toEqual({ place, today, given, status: due });
          const said = await person('office-1').reads<Ownership>(`/enterprises/${one.id}/ownership`);
          expect({ place, today, given, ...shown(said) }).toEqual({ place, today, given, ...reckoned(one.plain) });
        }
      }),
      { numRuns: 1, endOnFailure: true, seed: SEED },
    );
  });

  const shown = ({ owner, periods, joined }: Ownership) => ({
    periods: periods.map(({ unitId: of, since, basis }) => ({
      of,
      on: businessDateOf(instantOfMillis(Date.parse(since))),
      basis,
    })),
    protectedUntil: owner?.protectedUntil ?? null,
    joined: joined.map(({ unitId: of }) => of).sort(),
  });
  const reckoned = ({ ownership, joined }: PlainCase) => ({
    periods: ownership.owners.map(({ unit: code, since, how }) => ({
      of: unitId(code),
      on: businessDateOf(since),
      basis: how,
    })),
    protectedUntil: ownership.protectedUntil(),
    joined: [...joined].map(unitId).sort(),
  });
});
