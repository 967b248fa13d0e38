import type { ReactNode } from 'react';
import { Button } from './button';

interface MoreButtonProps {
  /** A list that is read page by page. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly look?: 'quiet' | 'link';
  /** Its words. */
  readonly children: ReactNode;
}

/** Under a list that goes on; nothing where it ends. */
export function MoreButton({ list, look = 'quiet', children }: MoreButtonProps) {
  if (!list.hasNextPage) return null;
  return (
    <Button look={look} disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {children}
    </Button>
  );
}
