const KEPT_AS = 'zhudian-person';

/** Whose phone it is: by this the page finds what is kept when there is no signal to ask. Gone after signing out. */
export function lastPerson(): string | null {
  return localStorage.getItem(KEPT_AS);
}

export function rememberPerson(userId: string): void {
  localStorage.setItem(KEPT_AS, userId);
}

export function forgetPerson(): void {
  localStorage.removeItem(KEPT_AS);
}
