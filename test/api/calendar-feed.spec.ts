import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

describe('the calendar feed (reminders.md, "Channels")', () => {
  let city: City;
  let member: Person;
  let deal: Deal;

  beforeAll(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    deal = await Deal.begin(member);
    await deal.contact('2026-11-02');
    await deal.visit('2026-11-03');
    const project = await deal.project(city.units['C1'] ?? '', '2026-11-04');
    await project.sign('2026-11-12');
    await member.does(`/projects/${project.id}/milestones`, {
      name: '环评批复',
      dueOn: '2026-12-09',
      unitId: member.unitId,
    });
    await member.does(`/projects/${project.id}/milestones`, { name: '供电', dueOn: '2026-12-10' });
    await member.does(`/enterprises/${deal.enterpriseId}/activities`, {
      kind: 'call',
      occurredOn: '2026-11-19',
      summary: '电话',
      participants: [],
      nextAction: { on: '2026-12-01', kind: 'meeting', what: '上门签约，带公章' },
    });
  });
  afterAll(async () => {
    await city.close();
  });

  const make = async (who = member): Promise<string> => (await who.does<{ url: string }>('/me/calendar-feed')).url;
  const linesOf = async (url: string): Promise<string[]> =>
    (await (await fetch(url)).text()).replace(/\r\n[ \t]/g, '').split('\r\n');

  it('has next actions, visits and the milestones of its units as days of Shanghai, without a session', async () => {
    const url = await make();
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const lines = await linesOf(url);
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'TZID:Asia/Shanghai',
        'DTSTART;VALUE=DATE:20261201',
        'DTSTART;VALUE=DATE:20261103',
        'DTSTART;VALUE=DATE:20261209',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
    expect(lines.find((line) => line.startsWith('SUMMARY:') && line.includes('环评批复'))).toBeDefined();
    expect(lines.join('')).not.toContain('供电');
    expect(lines.find((line) => line.startsWith('SUMMARY:上门签约'))).toContain('上门签约\\,带公章'.slice(0, 4));
  });

  it('a new address ends the one before; taken back, it is gone', async () => {
    const first = await make();
    const second = await make();
    expect((await fetch(first)).status).toBe(404);
    expect((await fetch(second)).status).toBe(200);
    expect(await member.reads('/me/calendar-feed')).toMatchObject({ since: expect.any(String) as string });
    expect((await member.send('DELETE', '/me/calendar-feed')).status).toBe(204);
    expect((await fetch(second)).status).toBe(404);
    expect(await member.reads('/me/calendar-feed')).toEqual({ since: null });
  });

  it('shows nothing of other units, and ends with the role', async () => {
    const stranger = await city.signIn('gdq2-member');
    const url = await make(stranger);
    expect((await linesOf(url)).filter((line) => line === 'BEGIN:VEVENT')).toEqual([]);
    const office = await city.signIn('office-1');
    const [user] = (await office.reads<{ items: { version: number; grants: object[] }[] }>('/users?q=gdq2-member'))
      .items;
    await office.patch(`/users/${stranger.userId}`, { version: user?.version, disabled: true });
    expect((await fetch(url)).status).toBe(404);
    await office.patch(`/users/${stranger.userId}`, { version: Number(user?.version) + 1, disabled: false });
    expect((await fetch(url)).status).toBe(404);
  });
});
