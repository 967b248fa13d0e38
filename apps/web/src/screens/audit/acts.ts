/** Kinds of acts, each by the records of the permission matrix that it is about; a seen number is not a changed one. */
const RESOURCES = {
  sign_in: ['auth', 'calendar_feed'],
  people: ['user'],
  units: ['unit', 'init', 'demo', 'import'],
  enterprises: ['enterprise', 'introducer', 'event'],
  persons: ['contact_person', 'retention'],
  ownership: ['ownership_request', 'protection', 'protection_setting', 'ownership_collision', 'ownership_passage'],
  evidence: ['activity', 'touch', 'waiver', 'evidence', 'flag', 'status', 'file'],
  projects: ['project', 'intent', 'contract', 'amendment', 'progress', 'milestone', 'difficulty'],
  funds: ['receipt', 'reversal'],
  figures: ['target', 'rule_set'],
  reminders: [
    'reminder',
    'reminder_rule',
    'reminder_setting',
    'channel',
    'message',
    'dispatch',
    'delivery',
    'work_calendar',
  ],
  trail: ['audit'],
} as const;

/** What was looked at or taken away, though nothing changed. */
const SEEN: readonly string[] = [
  'contact_person.reveal',
  'enterprise.lookup',
  'enterprise.export',
  'ownership_passage.export',
  'audit.head',
];

export type ActGroup = keyof typeof RESOURCES | 'seen';
export const ACT_GROUPS: readonly ActGroup[] = ['seen', ...(Object.keys(RESOURCES) as (keyof typeof RESOURCES)[])];

/** The words for acts, by record: what is in the catalogue is what can be asked for. */
export type ActWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function wasOnlySeen(action: string): boolean {
  return SEEN.includes(action);
}

/** All acts of a group that have words. */
export function actsOf(group: string, words: ActWords): readonly string[] {
  if (group === 'seen') return SEEN;
  const resources = Object.entries(RESOURCES).find(([name]) => name === group)?.[1] ?? [];
  return resources.flatMap((resource) => {
    const acts = words[resource];
    if (acts === undefined) return [];
    return typeof acts === 'string' ? [resource] : Object.keys(acts).map((act) => `${resource}.${act}`);
  });
}
