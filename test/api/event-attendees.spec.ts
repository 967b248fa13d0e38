import { City } from '../support/city.js';
import { Deal } from '../support/deal.js';
import type { Person } from '../support/person.js';

interface Attendance {
  readonly counts: Readonly<Record<string, number>>;
  readonly lines: readonly {
    readonly line: number;
    readonly name: string;
    readonly outcome: string;
    readonly enterpriseId: string | null;
    readonly candidates: readonly { readonly id: string; readonly likeness: string }[];
    readonly evidenceId: string | null;
  }[];
}

/** Of two who begin at once, now one is first, now the other. */
const ROUNDS = 10;
const NAMES = 6;

describe('attendees of an event, pasted (domain.md §6: reached)', () => {
  let city: City;
  let member: Person;
  let other: Person;
  let eventId: string;

  beforeEach(async () => {
    city = await City.start();
    member = await city.signIn('gdq1-member');
    other = await city.signIn('gdq2-member');
    const event = { name: '大湾区推介会', kind: 'promotion_event', startsOn: '2026-10-20', endsOn: '2026-10-21' };
    eventId = (await member.does<{ id: string }>('/events', event)).id;
  });
  afterEach(async () => {
    await city.close();
  });

  const paste = (who: Person, text: string, more: object = {}) =>
    who.does<Attendance>(`/events/${eventId}/attendees`, { text, ...more });
  const outcomes = ({ lines }: Attendance) => lines.map(({ outcome }) => outcome);

  it('a dry run says what each line would become, and changes nothing; the commit does exactly that', async () => {
    const held = await Deal.begin(other, { name: '广东宏达木业有限公司' });
    await held.contact('2026-09-01');
    const free = await Deal.begin(other, { name: '深圳市联创电子有限公司' });
    const text = [
      '1. 广东宏达木业有限公司，李四',
      '2. 深圳市联创电子有限公司',
      '',
      '3. 东莞市鸿图纺织有限公司 张三 13800138000',
      '4. 東莞市鴻圖紡織有限公司',
      '……',
    ].join('\n');
    const expected = ['touch', 'contact', 'create', 'repeated', 'unreadable'];
    const dry = await paste(member, text, { dryRun: true });
    expect(outcomes(dry)).toEqual(expected);
    expect(JSON.stringify(dry)).not.toContain('13800138000');
    expect((await member.reads<{ total: number }>('/enterprises?q=鸿图纺织')).total).toBe(0);

    const done = await paste(member, text);
    expect(outcomes(done)).toEqual(expected);
    expect(done.counts).toMatchObject({ contact: 1, touch: 1, create: 1, repeated: 1, unreadable: 1 });
    const made = done.lines[2]?.enterpriseId ?? '';
    expect(await member.reads(`/enterprises/${made}`)).toMatchObject({
      stage: 'contacted',
      channel: 'promotion_event',
    });
    const persons = await member.reads<{ items: unknown[] }>(`/enterprises/${made}/contact-persons`);
    expect(persons.items).toMatchObject([{ name: expect.any(String) as unknown, phones: ['138****8000'] }]);
    const owner = async (id: string) => {
      const office = await city.signIn('office-1');
      return (await office.reads<{ owner: { unitId: string } | null }>(`/enterprises/${id}`)).owner?.unitId;
    };
    expect(await owner(held.enterpriseId)).toBe(city.units['GDQ2']);
    expect(await owner(free.enterpriseId)).toBe(city.units['GDQ1']);
  });

  it('sent again, it changes nothing; another unit that met them too has its own contact', async () => {
    const text = '东莞市鸿图纺织有限公司\n佛山市正窗门窗有限公司';
    expect((await paste(member, text)).counts).toMatchObject({ create: 2 });
    const again = await paste(member, text);
    expect(again.counts).toMatchObject({ already: 2, create: 0, contact: 0 });
    expect((await paste(other, text)).counts).toMatchObject({ touch: 2 });
    expect((await paste(other, text)).counts).toMatchObject({ already: 2 });
  });

  it('two who paste the same list at once make each enterprise once, at once in sight of who made it', async () => {
    const office = await city.signIn('office-1');
    const seenBy = async (who: Person, words: string) =>
      (await who.reads<{ total: number }>(`/enterprises?q=${words}`)).total;
    for (let round = 0; round < ROUNDS; round += 1) {
      const words = `${String(round)}街玩具`;
      const text = Array.from({ length: NAMES }, (_, i) => `惠州市第${String(i)}号${words}有限公司`).join('\n');
      const reversed = text.split('\n').reverse().join('\n');
      const both = await Promise.all([paste(member, text), paste(other, reversed)]);
      const made = both.map(({ counts }) => counts['create'] ?? 0);
      const seen = await Promise.all([seenBy(member, words), seenBy(other, words), seenBy(office, words)]);
      // Whose list came second touched what the other then owned, and has it not in its own list.
      expect({ round, made: [...made].sort(), seen }).toEqual({ round, made: [0, NAMES], seen: [...made, NAMES] });
    }
  });

  it('what is only alike waits for a choice', async () => {
    const known = await Deal.begin(other, { name: '维达纸业（中国）有限公司', shortName: '维达纸业' });
    const asked = await paste(member, '维达纸业\n维达纸业', { dryRun: true });
    expect(asked.lines[0]).toMatchObject({ outcome: 'choose', candidates: [{ id: known.enterpriseId }] });
    expect((await paste(member, '维达纸业')).counts).toMatchObject({ choose: 1, create: 0 });
    const decisions = [
      { line: 1, as: 'known', enterpriseId: known.enterpriseId },
      { line: 2, as: 'create' },
      { line: 3, as: 'skip' },
    ];
    const done = await paste(member, '维达纸业\n维达纸业\n甲某某有限公司', { decisions });
    expect(outcomes(done)).toEqual(['contact', 'create', 'skipped']);
    const wrong = await member.post(`/events/${eventId}/attendees`, {
      text: '维达',
      decisions: [{ line: 2, as: 'skip' }],
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'attendee_decision_wrong' } });
  });

  it('on a day of the event that has come', async () => {
    const send = (more: object) => member.post(`/events/${eventId}/attendees`, { text: '某某集团', ...more });
    expect(await send({ occurredOn: '2026-10-22' })).toMatchObject({ status: 422, body: { code: 'event_day_wrong' } });
    const future = { name: '明年的展会', kind: 'expo', startsOn: '2027-03-01' };
    const { id } = await member.does<{ id: string }>('/events', future);
    const early = await member.post(`/events/${id}/attendees`, { text: '某某集团' });
    expect(early).toMatchObject({ status: 422, body: { code: 'stage_dates_out_of_order' } });
    expect(await send({ text: ' \n ' })).toMatchObject({ status: 400 });
    const many = Array.from({ length: 501 }, (_, i) => `第${String(i)}号厂`).join('\n');
    expect(await send({ text: many })).toMatchObject({ status: 422, body: { code: 'attendees_unreadable' } });
  });

  it('an event is corrected by who saw it as it is, and ends no sooner than it starts', async () => {
    const change = (who: Person, body: object) => who.patch(`/events/${eventId}`, body);
    const corrected = await change(other, { version: 1, name: '大湾区（佛山）推介会', place: '佛山', endsOn: null });
    expect(corrected.body).toMatchObject({ version: 2, name: '大湾区（佛山）推介会', place: '佛山', endsOn: null });
    expect(corrected.body).toMatchObject({ startsOn: '2026-10-20', kind: 'promotion_event' });
    const late = await change(member, { version: 1, name: '别的' });
    expect(late).toMatchObject({ status: 409, body: { code: 'version_conflict', current: { version: 2 } } });
    const backwards = await change(member, { version: 2, endsOn: '2026-10-19' });
    expect(backwards).toMatchObject({ status: 422, body: { code: 'stage_dates_out_of_order' } });
    expect((await change(await city.signIn('leader'), { version: 2, place: '深圳' })).status).toBe(403);
  });

  it('500 lines are taken at once', async () => {
    const text = Array.from({ length: 500 }, (_, i) => `中山市第${String(i)}号灯饰有限公司`).join('\n');
    const dry = await paste(member, text, { dryRun: true });
    expect(dry.counts).toMatchObject({ create: 500 });
    const done = await paste(member, text);
    expect(done.counts).toMatchObject({ create: 500 });
    expect((await paste(member, text)).counts).toMatchObject({ already: 500 });
  });
});
