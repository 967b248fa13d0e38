import type { ApiDocument, ApiOperation } from './api-document.js';
import type { City } from './city.js';
import { Deal } from './deal.js';
import type { Answer, Person } from './person.js';

/** One of everything that a route is about, by the first word of its path. */
export type Subjects = Readonly<Record<string, string>>;

/** By a member: a deal with all that belongs to it. */
export async function makeSubjects(city: City, member: Person): Promise<Subjects> {
  const deal = await Deal.begin(member);
  const evidence = await deal.contact('2026-03-01');
  await deal.visit('2026-03-02');
  const file = await member.upload();
  const project = await deal.project(city.units['C1'] ?? '', '2026-03-03', { attachments: [file] });
  await project.sign('2026-03-04');
  const made = async (path: string, body: object): Promise<string> =>
    (await member.does<{ id: string }>(path, body)).id;
  const milestone = { name: '环评批复', dueOn: '2026-12-01' };
  const { items } = await member.does<{ items: { id: string }[] }>(`/projects/${project.id}/milestones`, milestone);
  return {
    evidence,
    enterprises: deal.enterpriseId,
    projects: project.id,
    funds: await project.receive('2026-03-05', 5),
    files: file,
    'contact-persons': await made(`/enterprises/${deal.enterpriseId}/contact-persons`, {
      name: '韦某',
      phones: ['13800138000'],
    }),
    introducers: await made('/introducers', { kind: 'association', name: '某商会' }),
    milestones: items[0]?.id ?? '',
    difficulties: await made(`/projects/${project.id}/difficulties`, { kind: 'permits', title: '施工许可' }),
    units: city.units['GDQ3'] ?? '',
    users: (await city.signIn('d01-member')).userId,
  };
}

/** Calls a route about one of the subjects (else about nothing there is), with the least that it takes. */
export function callRoute(
  who: Person,
  { method, path, body, isMultipart, query }: ApiOperation,
  { document, subjects, city }: { readonly document: ApiDocument; readonly subjects: Subjects; readonly city: City },
): Promise<Answer> {
  const resource = path.split('/')[1] ?? '';
  const real = path.replace('{id}', subjects[resource] ?? city.newId()).replace('{year}', '2026');
  if (isMultipart) {
    const form = new FormData();
    form.append('file', new Blob([`%PDF-1.4\n${city.newId()}\n%%EOF`]), 'a.pdf');
    return who.send(method, real, form);
  }
  return who.send(
    method,
    query === '' ? real : `${real}?${query}`,
    body === undefined ? undefined : document.sample(body),
  );
}
