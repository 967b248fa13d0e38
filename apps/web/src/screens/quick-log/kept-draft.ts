import type { Corrections } from './draft';

/** What somebody has written, as the form holds it. */
export interface Written {
  /** When it was begun: 今天 in it is that day, also after midnight. */
  readonly day: string;
  readonly sentence: string;
  readonly corrections: Corrections;
}

/**
 * Where what is being written is kept on this phone until it is saved or cleared: a phone ends a page without asking. What
 * was begun for one enterprise is neither offered for another nor lost to it.
 */
const keyOf = (userId: string, about: string | null): string =>
  about === null ? `zhudian-log-${userId}` : `zhudian-log-${userId}-${about}`;

export function keptDraft(userId: string, about: string | null): Written | undefined {
  const kept = localStorage.getItem(keyOf(userId, about));
  return kept === null ? undefined : (JSON.parse(kept) as Written);
}

export function keepDraft(userId: string, about: string | null, written: Written): void {
  if (written.sentence.trim() === '') return;
  localStorage.setItem(keyOf(userId, about), JSON.stringify(written));
}

/** What another tab is still writing stays. */
export function forgetDraft(userId: string, about: string | null, sentence: string): void {
  if (keptDraft(userId, about)?.sentence === sentence) localStorage.removeItem(keyOf(userId, about));
}
