import type { Reminder } from '../../shared/reminders/reminder.queries';

export const SECTIONS = ['overdue', 'arriving', 'today', 'later'] as const;
export type Section = (typeof SECTIONS)[number];

/** Which part of the day a reminder belongs to: what is overdue first, then who arrives, then today, then later. */
export function sectionOf({ rule, dueOn, on, detail }: Reminder, today: string): Section {
  if (rule === 'next_action' && detail['kind'] === 'inbound_visit' && on === today) return 'arriving';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}

export function bySection(reminders: readonly Reminder[], today: string): ReadonlyMap<Section, readonly Reminder[]> {
  const sections = new Map<Section, Reminder[]>(SECTIONS.map((section) => [section, []]));
  for (const reminder of reminders) sections.get(sectionOf(reminder, today))?.push(reminder);
  return sections;
}
