import { businessDate } from '#libs/kernel';
import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Column {
  readonly stage: string;
  readonly count: number;
  readonly arrivedThisWeek: number;
}

const WEDNESDAY = businessDate('2026-11-18');
const NEXT_MONDAY = businessDate('2026-11-23');

describe('the head of a column of the board', () => {
  let city: City;
  let member: Person;

  beforeEach(async () => {
    city = await City.start(WEDNESDAY);
    member = await city.signIn('gdq1-member');
  });
  afterEach(async () => {
    await city.close();
  });

  const heads = async (of = member): Promise<Record<string, [count: number, arrived: number]>> => {
    const { columns } = await of.reads<{ columns: Column[] }>('/pipeline/board');
    return Object.fromEntries(columns.map(({ stage, count, arrivedThisWeek }) => [stage, [count, arrivedThisWeek]]));
  };

  it('says who came to the stage since Monday, by the day on which it was reached', async () => {
    const early = await Deal.begin(member, { name: '佛山正窗门窗有限公司' });
    await early.contact('2026-11-15');
    const late = await Deal.begin(member, { name: '佛山市大正家居制造厂' });
    await late.contact('2026-11-16');
    expect(await heads()).toMatchObject({ contacted: [2, 1], visited: [0, 0], signed: [0, 0] });

    await early.visit('2026-11-18');
    expect(await heads()).toMatchObject({ contacted: [1, 1], visited: [1, 1] });
  });

  it('counts only what the reader sees, and begins anew on the next Monday', async () => {
    const deal = await Deal.begin(member, { name: '佛山正窗门窗有限公司' });
    await deal.contact('2026-11-17');
    const other = await city.signIn('gdq2-member');
    expect(await heads(other)).toMatchObject({ contacted: [0, 0] });
    expect(await heads(await city.signIn('office-1'))).toMatchObject({ contacted: [1, 1] });

    city.clock.moveTo(NEXT_MONDAY);
    expect(await heads()).toMatchObject({ contacted: [1, 0] });
  });
});
