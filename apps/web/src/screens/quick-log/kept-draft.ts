import type { Corrections } from './draft';

/** What is being written, on this phone until it is saved or cleared: a phone ends a page without asking. */
export interface KeptDraft {
  /** The enterprise that the form was opened for; what was begun for one is not offered for another. */
  readonly about: string | null;
  readonly sentence: string;
  readonly corrections: Corrections;
}

const keyOf = (userId: string): string => `zhudian-log-${userId}`;

export function keptDraft(userId: string, about: string | null): KeptDraft | undefined {
  const kept = localStorage.getItem(keyOf(userId));
  if (kept === null) return undefined;
  const draft = JSON.parse(kept) as KeptDraft;
  return draft.about === about ? draft : undefined;
}

export function keepDraft(userId: string, draft: KeptDraft): void {
  if (draft.sentence.trim() === '') return;
  localStorage.setItem(keyOf(userId), JSON.stringify(draft));
}

export function forgetDraft(userId: string): void {
  localStorage.removeItem(keyOf(userId));
}
