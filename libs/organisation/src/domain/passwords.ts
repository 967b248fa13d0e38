import { problems } from './problems.js';

export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 200;

/** Length counts, not kinds of characters. @throws password_weak */
export function checkPassword(password: string, username: string, old?: string): void {
  const isLong = Array.from(password).length >= PASSWORD_LEAST;
  if (!isLong || password.toLowerCase() === username.toLowerCase() || password === old) {
    throw problems.password_weak({ least: PASSWORD_LEAST });
  }
}
