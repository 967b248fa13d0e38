import { City } from '../support/city.js';
import { headlineOf } from '../support/headline.js';

const YI = 100_000_000;

interface Targets {
  readonly items: readonly { figure: string; value: number; version: number }[];
}

describe('targets are revised by a new version (domain.md §6)', () => {
  it('a report takes the latest as of its time; every version can be read', async () => {
    const city = await City.start();
    try {
      const office = await city.signIn('office-1');
      const target = (value: number) => ({
        items: [
          { figure: 'city_new_signed_contract_amount', scope: 'city', value, unit: 'yuan', document: '年度任务' },
        ],
      });
      const set = async (value: number): Promise<void> => {
        expect(await office.put('/targets/2026', target(value))).toMatchObject({ status: 200 });
      };
      const period = 'from=2026-01-01&to=2026-12-31';
      const completion = async (more = ''): Promise<unknown> =>
        (await headlineOf(office, `${period}${more}`)).figures['all_signed_vs_target_pct'];

      await set(100 * YI);
      const first = await headlineOf(office, period);
      city.clock.advance(60);
      await set(120 * YI);
      expect(await completion()).toEqual({ numerator: 0, denominator: 120 * YI });
      expect(await completion(`&asOf=${first.asOf}`)).toEqual({ numerator: 0, denominator: 100 * YI });
      expect((await office.reads<Targets>('/targets/2026')).items).toMatchObject([{ value: 120 * YI, version: 2 }]);
      expect((await office.reads<Targets>('/targets/2026/history')).items).toMatchObject([
        { value: 120 * YI, version: 2 },
        { value: 100 * YI, version: 1 },
      ]);
    } finally {
      await city.close();
    }
  });
});
