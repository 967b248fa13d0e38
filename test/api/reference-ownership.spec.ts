import { Database, sql } from '#libs/database';
import { MakeReferenceCity } from '#libs/ledgers';
import { City } from '../support/city.js';

describe('ownership in the reference city', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.startEmpty();
    await city.server.app.get(MakeReferenceCity).run({ enterprises: 1_500 });
  });
  afterAll(async () => {
    await city.close();
  });

  const count = async (statement: ReturnType<typeof sql>): Promise<Record<string, number>> => {
    const rows = await city.server.app.get(Database).reader.run<{ what: string; n: number }>(statement);
    return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
  };

  it('has requests in every state, collisions, touches, lapses and transfers', async () => {
    const requests = await count(sql`SELECT state AS what, COUNT(*) AS n FROM ownership_request GROUP BY state`);
    expect(Object.keys(requests).sort()).toEqual(['accepted', 'closed', 'declined', 'open']);
    const collisions = await count(sql`SELECT state AS what, COUNT(*) AS n FROM ownership_collision GROUP BY state`);
    expect(Object.keys(collisions).sort()).toEqual(['kept', 'open']);
    const ended = await count(sql`
      SELECT COALESCE(ended_by, 'now') AS what, COUNT(*) AS n FROM ownership_period WHERE voided_at IS NULL GROUP BY ended_by`);
    expect(Object.keys(ended).sort()).toEqual(['lapse', 'now', 'transfer']);
    const touches = await count(sql`SELECT 'touch' AS what, COUNT(*) AS n FROM evidence WHERE touch`);
    expect(touches['touch']).toBeGreaterThan(0);
    const open = await count(sql`
      SELECT 'open' AS what, COUNT(*) AS n FROM enterprise WHERE protected_until < ${city.clock.today()}`);
    expect(open['open']).toBeGreaterThan(0);
  });

  it('what is stored with an enterprise is its last period', async () => {
    const different = await count(sql`
      SELECT 'different' AS what, COUNT(*) AS n FROM enterprise e
        LEFT JOIN ownership_period p ON p.enterprise_id = e.id AND p.ended_at IS NULL AND p.voided_at IS NULL
       WHERE COALESCE(e.owner_unit_id, '') <> COALESCE(p.unit_id, '')
          OR COALESCE(e.owner_since, 0) <> COALESCE(p.since, 0)
          OR COALESCE(e.protected_until, '') <> COALESCE(p.protected_until, '')`);
    expect(different).toEqual({ different: 0 });
  });
});
