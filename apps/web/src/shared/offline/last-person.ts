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

/** In another tab somebody else has signed in, or this person out: what is open here is not theirs any more. */
export function onOtherPerson(userId: string, act: () => void): () => void {
  const look = (): void => {
    if (lastPerson() !== userId) act();
  };
  window.addEventListener('storage', look);
  // A page that comes back as it was left heard nothing meanwhile.
  window.addEventListener('pageshow', look);
  return () => {
    window.removeEventListener('storage', look);
    window.removeEventListener('pageshow', look);
  };
}
