import type { Reminder } from './reminder.queries';

const PARTS = /^[：:\s]+/;

/** A reminder's line without the enterprise and the project that stand beside it. */
export function withoutName({
  text,
  enterpriseName,
  projectName,
}: Pick<Reminder, 'text' | 'enterpriseName' | 'projectName'>): string {
  const rest = [enterpriseName, projectName].reduce<string>(
    (left, name) =>
      name !== null && name !== '' && left.startsWith(name) ? left.slice(name.length).replace(PARTS, '') : left,
    text,
  );
  return rest === '' ? text : rest;
}
