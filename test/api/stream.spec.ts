import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { LiveStream } from '../support/live-stream.js';
import type { Person } from '../support/person.js';

describe('the live stream', () => {
  let city: City;
  let member: Person;
  const streams: LiveStream[] = [];

  beforeAll(async () => {
    city = await City.start();
  });
  beforeEach(async () => {
    member = await city.signIn('gdq1-member');
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(async () => {
    await city.close();
  });

  const listen = async (who: Person, after?: string): Promise<LiveStream> => {
    const stream = await who.listen(after);
    streams.push(stream);
    return stream;
  };
  const boards = (stream: LiveStream): unknown[] => stream.of('board').map(({ enterpriseId }) => enterpriseId);

  it('tells who may see an enterprise that it changed, and nobody else', async () => {
    const deal = await Deal.begin(member);
    await deal.contact('2026-11-01');
    const own = await listen(member);
    const office = await listen(await city.signIn('office-1'));
    const leader = await listen(await city.signIn('leader'));
    const stranger = await listen(await city.signIn('gdq2-lead'));
    await deal.visit('2026-11-02');
    for (const stream of [own, office, leader]) {
      await stream.until(() => boards(stream).includes(deal.enterpriseId));
    }
    // What everybody may know comes after it, in order: had it been told to the stranger, it would be there.
    const other = await Deal.begin(await city.signIn('gdq2-member'));
    await other.contact('2026-11-03');
    await stranger.until(() => boards(stranger).includes(other.enterpriseId));
    expect(boards(stranger)).not.toContain(deal.enterpriseId);
  });

  it('goes on where it was cut off: each once, none left out', async () => {
    const deal = await Deal.begin(member);
    const first = await listen(member);
    await deal.contact('2026-11-01');
    await first.until(() => boards(first).length === 1);
    first.close();
    await deal.contact('2026-11-02');
    await deal.contact('2026-11-03');
    const second = await listen(member, first.lastId);
    await second.until(() => boards(second).length >= 2);
    await deal.contact('2026-11-04');
    await second.until(() => boards(second).length >= 3);
    expect(boards(second)).toHaveLength(3);
    expect(new Set(second.heard.map(({ id }) => id)).size).toBe(4);
  });

  it('a page that was away too long reads everything anew', async () => {
    const stream = await listen(member, '1000000-');
    await stream.until((heard) => heard.some(({ event }) => event === 'reset'));
  });

  it('ends with the session', async () => {
    const stream = await listen(member);
    await member.post('/auth/logout');
    await stream.end();
    expect((await member.get('/stream')).status).toBe(401);
  });

  it('ends when the person leaves', async () => {
    const leaver = await city.signIn('gdq2-member');
    const stream = await listen(leaver);
    const office = await city.signIn('office-1');
    const [user] = (await office.reads<{ items: { id: string; version: number }[] }>('/users?q=gdq2-member')).items;
    await office.patch(`/users/${leaver.userId}`, { version: user?.version, disabled: true });
    await stream.end();
  });

  it('hears what another process wrote, where the database serves several', async () => {
    const { databaseUrl } = city.configuration;
    const other = databaseUrl === undefined ? undefined : await city.startAnother();
    try {
      const stream = await listen(other?.of(member) ?? member);
      const deal = await Deal.begin(member);
      await deal.contact('2026-11-05');
      await stream.until(() => boards(stream).includes(deal.enterpriseId));
      stream.close();
    } finally {
      await other?.close();
    }
  });

  it('ends when the server stops, and holds it up for nobody', async () => {
    const stream = await listen(member);
    await city.server.close();
    await stream.end();
  });
});
