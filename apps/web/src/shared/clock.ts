/** So much is the way of an answer, and no clock that is wrong. */
const NOTEWORTHY_MILLIS = 120_000;

let ahead = 0;

/** By how much the server's clock is ahead of this machine's, as its last answer said: a phone's clock decides nothing (domain.md §1). */
export function heardAt(said: string | null): void {
  const difference = said === null ? 0 : Date.parse(said) - Date.now();
  ahead = Math.abs(difference) > NOTEWORTHY_MILLIS ? difference : 0;
}

/** The instant by the server's clock; by this machine's until the server has answered. */
export function now(): Date {
  return new Date(Date.now() + ahead);
}
