/** The object without some of its fields, and without those that are undefined. */
export function omit<T extends object, Key extends keyof T>(object: T, ...keys: readonly Key[]): Omit<T, Key> {
  const left = Object.entries(object).filter(([key, value]) => value !== undefined && !keys.includes(key as Key));
  return Object.fromEntries(left) as Omit<T, Key>;
}
