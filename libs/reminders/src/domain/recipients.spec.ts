import type { Role, UnitKind } from '#libs/http';
import type { Post } from '#libs/organisation';
import { type Directory, recipientsOf } from './recipients.js';
import type { EscalationTarget } from './rules.js';

const post = (userId: string, unitId: string, role: Role, unitKind: UnitKind = 'field_team'): Post => ({
  userId,
  name: userId,
  unitId,
  role,
  unitKind,
});
const TEAM = [post('member', 'team', 'member'), post('lead', 'team', 'lead')];
const OFFICE = [
  post('clerk', 'office', 'office', 'office'),
  post('director', 'office', 'lead', 'office'),
  post('mayor', 'office', 'leader', 'office'),
];
const directory = (posts: readonly Post[], named: readonly string[] = []): Directory => ({
  posts,
  named: new Map([['team', named]]),
});
const reminder = (more: object = {}) => ({
  userId: null,
  assignedUserId: null,
  unitId: 'team',
  secondUnitId: null,
  detail: {},
  ...more,
});
const due = { isDue: true, escalatesTo: [] };
const escalated = (to: EscalationTarget) => ({ isDue: false, escalatesTo: [to] });

describe('each reminder ends with somebody (reminders.md, "Rules")', () => {
  it.each([
    ['the member responsible', reminder({ userId: 'member' }), TEAM, ['member'], []],
    ['whoever it was given to', reminder({ userId: 'member', assignedUserId: 'lead' }), TEAM, ['lead'], []],
    ['nobody responsible: the lead', reminder(), TEAM, ['lead'], []],
    ['a member who left: the lead, and it is said', reminder({ userId: 'gone' }), TEAM, ['lead'], ['person_left']],
    [
      'a lead who left: the director, and it is said',
      reminder(),
      TEAM.slice(0, 1),
      ['director'],
      ['unit_without_lead'],
    ],
    ['a unit without anybody: the director, and it is said', reminder(), [], ['director'], ['unit_without_lead']],
    ['a department: its liaison', reminder(), [post('liaison', 'team', 'lead', 'department')], ['liaison'], []],
    [
      'two units',
      reminder({ secondUnitId: 'county' }),
      [...TEAM, post('county-lead', 'county', 'lead', 'county')],
      ['lead', 'county-lead'],
      [],
    ],
  ])('%s', (_, about, posts, userIds, reasons) => {
    const found = recipientsOf(about, due, directory([...posts, ...OFFICE]));
    expect(found.userIds).toEqual(userIds);
    expect(found.missed.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('a unit is its lead and whomever the lead names, while they are there', () => {
    expect(recipientsOf(reminder(), due, directory([...TEAM, ...OFFICE], ['member', 'gone'])).userIds).toEqual([
      'lead',
      'member',
    ]);
  });

  it.each([
    ['lead', {}, ['lead']],
    ['office', {}, ['clerk', 'director']],
    ['director', {}, ['director']],
    ['next_level', { level: 'unit' }, ['clerk', 'director']],
    ['next_level', { level: 'office' }, ['mayor']],
    ['next_level', { level: 'city_leader' }, ['mayor']],
  ] as const)('escalates to %s %j', (to, detail, userIds) => {
    expect(recipientsOf(reminder({ detail }), escalated(to), directory([...TEAM, ...OFFICE])).userIds).toEqual(userIds);
  });

  it('a city where nobody is left: nobody is told, and that is said', () => {
    const found = recipientsOf(reminder(), { isDue: true, escalatesTo: ['office'] }, directory([]));
    expect(found.userIds).toEqual([]);
    expect(found.missed.map(({ reason }) => reason)).toEqual(['unit_without_lead', 'office_without_people']);
  });
});
