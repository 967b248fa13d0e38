import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type UrlState = Readonly<Record<string, string>>;
export type ChangeUrl = (
  changes: Readonly<Record<string, string | undefined>>,
  how?: { readonly replace?: boolean },
) => void;

/** The state of a list lives in the address: share it, press back. An empty value is no value. */
export function useUrlState(): readonly [UrlState, ChangeUrl] {
  const state: UrlState = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback<ChangeUrl>(
    (changes, { replace = false } = {}) => {
      void navigate({ to: '.', search: (before: UrlState) => withChanges(before, changes), replace });
    },
    [navigate],
  );
  return [state, change];
}

function withChanges(before: UrlState, changes: Readonly<Record<string, string | undefined>>): UrlState {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

/** Plain words in the address, no JSON: `?stage=intent`. */
export function readSearch(search: string): UrlState {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeSearch(state: Readonly<Record<string, unknown>>): string {
  const words = new URLSearchParams(Object.entries(state).map(([key, value]) => [key, String(value)])).toString();
  return words === '' ? '' : `?${words}`;
}
