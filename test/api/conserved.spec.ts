import fc from 'fast-check';
import { City } from '../support/city.js';
import type { Person } from '../support/person.js';
import { ACTS, beginStory, OVER_TIME } from '../support/random-acts.js';
import { SEED } from '../support/seed.js';

const YEAR = 'from=2026-01-01&to=2026-12-31';
const VIEWS = ['credit', 'landing', 'industry_task_force', 'enterprise_task_force'] as const;
/** Of each unit, and what is the whole of it: credited, never touched. */
const SUMS = {
  credit: ['first_contact_attribution', 'distinct_enterprises_visited', 'contact_events', 'visit_events'],
  landing: [],
  industry_task_force: [],
  enterprise_task_force: [],
} as const;
const PROJECT_SUMS = [
  'intent_projects',
  'intent_amount_wan',
  'signed_projects',
  'signed_amount_wan',
  'mfg_signed_projects',
  'funds_wan',
];

interface Headline {
  readonly asOf: string;
  readonly figures: readonly { key: string; value: unknown }[];
  readonly byUnit: readonly { code: string; figures: readonly { key: string; value: unknown }[] }[];
}

interface Rows {
  readonly items: readonly { amountYuan: number | null }[];
  readonly nextCursor: string | null;
  readonly total: number;
}

describe('figures are conserved, whatever happens (domain.md §6)', () => {
  let city: City;

  beforeEach(async () => {
    city = await City.start();
  });
  afterEach(async () => {
    await city.close();
  });

  /** The city's, from its rows: not from the units'. */
  const cityTotal = async (office: Person, view: string, figure: string, asOf: string): Promise<number> => {
    const isMoney = figure.endsWith('_wan');
    let sum = 0;
    for (let cursor: string | null = ''; cursor !== null; ) {
      const place: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = await office.reads<Rows>(
        `/reports/rows?${YEAR}&view=${view}&figure=${figure}&asOf=${asOf}&limit=200${place}`,
      );
      sum += isMoney ? page.items.reduce((all, { amountYuan }) => all + (amountYuan ?? 0), 0) : page.items.length;
      cursor = page.nextCursor;
    }
    return sum;
  };

  it('the units and what none has are the city, in each view, after every step, and as of it for ever', async () => {
    const names = Object.keys(ACTS);
    const act = fc.tuple(fc.constantFrom(...names, 'contact', 'contact', 'visit', 'merge'), fc.nat(1_000_000));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 24, maxLength: 32 }), fc.nat(1_000_000), async (some, dice) => {
        const history = [...some, ...OVER_TIME.map((name, place): [string, number] => [name, dice + place])];
        const story = await beginStory(city, dice);
        const { office } = story.people;
        const answered: [string, Headline][] = [];
        for (const [name, thrown] of history) {
          await ACTS[name]?.(story, thrown);
          for (const view of VIEWS) {
            const headline = await office.reads<Headline>(`/reports/headline?${YEAR}&view=${view}`);
            answered.push([view, headline]);
            const counted = headline.figures.find(({ key }) => key === 'units')?.value;
            const listed = await cityTotal(office, view, 'units', headline.asOf);
            expect({ name, thrown, units: counted }).toEqual({ name, thrown, units: listed });
            for (const key of [...SUMS[view], ...PROJECT_SUMS]) {
              const units = headline.byUnit
                .flatMap(({ figures }) => figures.filter((figure) => figure.key === key))
                .reduce((sum, { value }) => sum + Number(value), 0);
              const total = await cityTotal(office, view, key, headline.asOf);
              expect({ name, thrown, view, key, units }).toEqual({ name, thrown, view, key, units: total });
            }
          }
        }
        for (const [view, then] of answered.filter((_, place) => place % 3 === 0)) {
          const path = `/reports/headline?${YEAR}&view=${view}&asOf=${then.asOf}`;
          expect(await office.reads<Headline>(path)).toEqual(then);
        }
      }),
      { numRuns: 2, endOnFailure: true, seed: SEED },
    );
  }, 900_000);
});
