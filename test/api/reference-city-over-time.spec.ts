import { MakeReferenceCity, REFERENCE_PASSWORD } from '#libs/ledgers';
import { FindUnits } from '#libs/organisation';
import { City } from '../support/city.js';

describe('the reference city over time', () => {
  it('has a dissolved team, a renamed task force and a leaver; made again, nothing changes', async () => {
    const city = await City.startEmpty();
    try {
      const { app } = city.server;
      const maker = app.get(MakeReferenceCity);
      await maker.run({ enterprises: 300 });
      expect(await maker.run({ enterprises: 300 })).toMatchObject({ outcome: 'known' });
      const units = await app.get(FindUnits).all();
      const successor = units.find(({ code }) => code === 'GDQ1');
      expect(units.find(({ code }) => code === 'GDQ8')).toMatchObject({ successorId: successor?.id });
      expect(units.find(({ code }) => code === 'I09')?.names).toHaveLength(2);

      const signedIn = await fetch(`${city.address}/api/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'office-1', password: REFERENCE_PASSWORD }),
      });
      const headers = { cookie: (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
      const read = async (path: string): Promise<unknown> =>
        (await fetch(`${city.address}/api/v1${path}`, { headers })).json();
      expect(await read('/units/structure')).toMatchObject({ label: '5+10+3+7', matches: true });
      const year = `from=${String(Number(city.clock.today().slice(0, 4)) - 1)}-01-01&to=${city.clock.today()}`;
      const { byUnit } = (await read(`/reports/headline?${year}`)) as {
        byUnit: { code: string; figures: { key: string; value: number }[] }[];
      };
      const past = byUnit.find(({ code }) => code === 'GDQ8')?.figures;
      expect(past?.find(({ key }) => key === 'distinct_enterprises_contacted_by_team')?.value).toBe(6);
      const { items } = (await read('/users?q=gdq2-m2')) as {
        items: { id: string; grants: { to: string | null }[] }[];
      };
      expect(items[0]?.grants[0]?.to).not.toBeNull();
      expect(await read(`/users/${items[0]?.id ?? ''}/hand-overs`)).toMatchObject({
        items: [{ note: '任期届满，回原单位' }],
      });
    } finally {
      await city.close();
    }
  });
});
