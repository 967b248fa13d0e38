import type { Reminder } from '../../shared/reminders/reminder.queries';
import { sectionOf } from './sections.js';

const TODAY = '2026-11-18';
const reminder = (part: Partial<Reminder>) =>
  ({ rule: 'idle_contacted', dueOn: TODAY, on: TODAY, detail: {}, ...part }) as Reminder;

describe('今日 in its parts', () => {
  it.each([
    [reminder({ dueOn: '2026-11-17' }), 'overdue'],
    [reminder({}), 'today'],
    [reminder({ dueOn: '2026-11-19' }), 'later'],
    [reminder({ rule: 'next_action', detail: { kind: 'inbound_visit' } }), 'arriving'],
    [reminder({ rule: 'next_action', detail: { kind: 'call' } }), 'today'],
    [
      reminder({ rule: 'next_action', detail: { kind: 'inbound_visit' }, on: '2026-11-19', dueOn: '2026-11-18' }),
      'today',
    ],
  ])('%#: %s', (given, section) => {
    expect(sectionOf(given, TODAY)).toBe(section);
  });
});
