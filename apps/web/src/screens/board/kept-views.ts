import type { UrlState } from '../../shared/url/url-state';

export interface View {
  readonly name: string;
  readonly conditions: UrlState;
}

const keyOf = (userId: string): string => `zhudian-views-${userId}`;

/** The views that this person saved in this browser. */
export function keptViews(userId: string): readonly View[] {
  const kept = localStorage.getItem(keyOf(userId));
  return kept === null ? [] : (JSON.parse(kept) as View[]);
}

export function keepViews(userId: string, views: readonly View[]): void {
  localStorage.setItem(keyOf(userId), JSON.stringify(views));
}
