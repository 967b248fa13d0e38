import { SystemClock } from '#libs/kernel';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';
import { RunningServer } from '../support/running-server.js';

const ROUNDS = 200;
const CLAIMANTS = 20;
const UNITS = ['GDQ1', 'GDQ2', 'GDQ3', 'C1', 'C2', 'I01', 'S1', 'D01'];

interface Claimant {
  readonly who: Person;
  readonly unitId: string;
}
interface Outcome {
  readonly unitId: string;
  readonly status: number;
  readonly code: unknown;
  readonly owner: unknown;
}

describe('the race for one enterprise (domain.md §5.2)', () => {
  /** That of the beginning: midnight may pass meanwhile. */
  const today = new SystemClock().today();
  let city: City;
  let second: RunningServer | undefined;
  let claimants: Claimant[];

  beforeAll(async () => {
    city = await City.start(today);
    // SQLite serves one process; on PostgreSQL half of the claimants ask another one.
    if (city.configuration.databaseUrl !== undefined) second = await RunningServer.start(city.environment);
    claimants = await claimantsOf(city, second?.address);
  });
  afterAll(async () => {
    await second?.end('SIGTERM');
    await city.close();
  });

  it(`${String(ROUNDS)} rounds of ${String(CLAIMANTS)}: one unit owns it, all others get the collision, and nothing else happens`, async () => {
    const winners = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const turned = [...claimants.slice(round % CLAIMANTS), ...claimants.slice(0, round % CLAIMANTS)];
      const [first] = turned;
      if (first === undefined) throw new RangeError('there are claimants');
      const target = await first.who.does<{ id: string }>('/enterprises', { name: `第${String(round)}轮试验有限公司` });
      const outcomes = await Promise.all(turned.map((claimant) => claim(claimant, target.id, today)));
      const { owner } = await first.who.reads<{ owner: { unitId: string } | null }>(`/enterprises/${target.id}`);
      winners.add(owner?.unitId ?? '');
      for (const outcome of outcomes) {
        const expected =
          outcome.unitId === owner?.unitId
            ? { status: 201, code: undefined, owner: undefined }
            : { status: 409, code: 'enterprise_owned', owner: owner?.unitId };
        expect({ round, ...outcome }).toEqual({ round, unitId: outcome.unitId, ...expected });
      }
    }
    expect(winners.has('')).toBe(false);
    expect(winners.size).toBeGreaterThan(1);
  });
});

/** Of each unit a member and its lead; the rest are the office, who enters for units. */
async function claimantsOf(city: City, otherAddress: string | undefined): Promise<Claimant[]> {
  const names = UNITS.flatMap((code) => [
    [`${code.toLowerCase()}-member`, code],
    [`${code.toLowerCase()}-lead`, code],
  ]);
  const office = [
    ['office-1', 'GDQ1'],
    ['office-2', 'GDQ2'],
    ['office-lead', 'GDQ3'],
    ['office-1', 'I01'],
  ];
  const signedIn = [...names, ...office].map(async ([username = '', code = ''], place): Promise<Claimant> => {
    const who = await city.signIn(username);
    return {
      who: otherAddress !== undefined && place % 2 === 1 ? who.at(otherAddress) : who,
      unitId: city.units[code] ?? '',
    };
  });
  return Promise.all(signedIn);
}

async function claim({ who, unitId }: Claimant, enterpriseId: string, occurredOn: string): Promise<Outcome> {
  const body = { kind: 'meeting', occurredOn, summary: '首次见面', unitId };
  const answer = await who.post<{ code?: string; owner?: { unitId: string } }>(
    `/enterprises/${enterpriseId}/activities`,
    body,
  );
  return { unitId, status: answer.status, code: answer.body.code, owner: answer.body.owner?.unitId };
}
