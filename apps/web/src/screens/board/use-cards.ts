import { useInfiniteQuery } from '@tanstack/react-query';
import type { UrlState } from '../../shared/url/url-state';
import { type Card, type Column, moreCardsQuery } from './board.queries';

/** The cards of a column so far, and how to have more. */
export function useCards(
  column: Column,
  state: UrlState,
): { readonly cards: readonly Card[]; readonly more: () => void } {
  const next = useInfiniteQuery(moreCardsQuery(state, column.stage, column.nextCursor));
  const later = next.data?.pages.flatMap((page) => page?.cards ?? []) ?? [];
  const more = (): void => {
    if (column.nextCursor === null || next.isFetching) return;
    if (next.data === undefined) void next.refetch();
    else if (next.hasNextPage) void next.fetchNextPage();
  };
  return { cards: later.length === 0 ? column.cards : [...column.cards, ...later], more };
}
