import { addDays } from '#libs/kernel';
import { Carrying, RingWhatIsDue, SimulateReminders } from '#libs/reminders';
import { ApiDocument } from './api-document.js';
import type { City } from './city.js';
import { callRoute, makeSubjects } from './every-route.js';
import type { Person } from './person.js';
import { ACTS, beginStory } from './random-acts.js';

/** Everything that the city's people may ask for or do, and what the machine does by itself meanwhile. */
export async function liveADay(city: City): Promise<void> {
  const document = await ApiDocument.read(city.address);
  const story = await beginStory(city, DICE + 1);
  for (const step of Object.values(ACTS)) await step(story, DICE);
  const { team, lead, office } = story.people;
  const subjects: Record<string, string> = { ...(await makeSubjects(city, team)) };
  const given = { document, subjects, city };
  const routes = document.operations.filter(({ path }) => path !== '/stream' && path !== '/auth/logout');
  const reads = routes.filter(({ method }) => method === 'GET');

  for (const who of [team, lead, office, await city.signIn('scheduler'), await city.signIn('leader')]) {
    for (const read of reads) {
      const { body } = await callRoute(who, read, given);
      const [first] = (body['items'] ?? []) as { readonly id?: string }[];
      if (first?.id !== undefined) subjects[read.path.split('/')[1] ?? ''] ??= first.id;
      if (read.path === '/enterprises') await filtered(who, city);
    }
  }
  for (const who of [office, lead]) {
    for (const write of routes.filter(({ method }) => method !== 'GET')) await callRoute(who, write, given);
  }
  await remind(city, lead, office);
}

const DICE = 12;

/** The list by each of its filters. */
async function filtered(who: Person, { units }: City): Promise<void> {
  const [introducer] = (await who.get<{ items?: { id: string }[] }>('/introducers')).body.items ?? [];
  const filters = {
    q: '有限公司',
    stage: 'visited',
    unit: units['GDQ1'],
    status: 'lost',
    introducerId: introducer?.id,
    county: units['C1'],
    member: who.userId,
    idleDays: 30,
    sort: '-amountYuan',
  };
  for (const [name, value] of Object.entries(filters)) await who.get(`/enterprises?${name}=${String(value ?? '')}`);
}

/** The reminders of the next morning: rung, carried and worked on; a rule tried, the past run through. */
async function remind(city: City, lead: Person, office: Person): Promise<void> {
  const today = city.clock.today();
  const { items } = await lead.reads<{ items: { id: string }[] }>('/reminders?limit=3');
  const acts = [
    ['done', {}],
    ['snooze', { until: addDays(today, 5) }],
    ['comment', { text: '已联系' }],
  ] as const;
  for (const [place, [name, body]] of acts.entries()) {
    await lead.post(`/reminders/${items[place]?.id ?? ''}/${name}`, body);
  }
  const rules = await office.reads<readonly Readonly<Record<string, unknown>>[]>('/reminder-rules');
  for (const { code, version, enabled, due, repeatEvery, hour, escalates } of rules) {
    const rule = { code, version, enabled, due, repeatEvery, hour, escalates };
    await office.post('/reminder-rules/preview', { from: addDays(today, -10), to: today, rule });
  }
  city.clock.moveTo(addDays(today, 1));
  await city.server.app.get(RingWhatIsDue, { strict: false }).run();
  await city.server.app.get(Carrying, { strict: false }).sweep();
  await city.server.app.get(SimulateReminders, { strict: false }).run(addDays(today, -10), today);
}
