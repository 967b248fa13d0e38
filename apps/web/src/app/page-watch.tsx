import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sayPageIsThere } from '../shared/page-is-there';

/** Stands behind a screen: once it is loaded and asks for nothing more, the first page is there. */
export function PageWatch() {
  const queries = useQueryClient();
  const isLoaded = useRouterState({ select: ({ status }) => status === 'idle' });
  const asked = useIsFetching();
  useEffect(() => {
    if (isLoaded && asked === 0 && queries.isFetching() === 0) sayPageIsThere();
  }, [isLoaded, asked, queries]);
  return null;
}
