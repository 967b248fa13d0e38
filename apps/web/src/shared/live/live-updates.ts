import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const ADDRESS = '/api/v1/stream';

/** What the server tells of, and which answers are then old: the first words of their query keys. */
const MAKES_OLD: Readonly<Record<string, readonly QueryKey[]>> = {
  inbox: [['reminders'], ['inbox']],
  board: [['board'], ['enterprises'], ['enterprise']],
  import: [['imports']],
};

/** While the shell is open. The browser reconnects by itself and says which event it saw last. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(ADDRESS);
    for (const [kind, keys] of Object.entries(MAKES_OLD)) {
      source.addEventListener(kind, () => {
        for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
      });
    }
    // More was missed than is told one by one.
    source.addEventListener('reset', () => void queries.invalidateQueries());
    return () => source.close();
  }, [queries]);
}
