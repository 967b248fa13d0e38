import { useSyncExternalStore } from 'react';
import type { Stage } from './stage';

interface Moved {
  readonly enterpriseId: string;
  readonly from: Stage | null;
}

let last: Moved | undefined;
const watchers = new Set<() => void>();

function become(moved: Moved | undefined): void {
  last = moved;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Somebody has moved it, here or in the meantime elsewhere: where it stands now it is shown once. */
export function tellMoved(enterpriseId: string, from: Stage | null): void {
  become({ enterpriseId, from });
}

/** Whether the card at this stage is the one that has just come here, and how to say that it was shown. */
export function useJustMoved(
  enterpriseId: string,
  stage: Stage,
): { readonly isNew: boolean; readonly wasShown: () => void } {
  const isNew = useSyncExternalStore(
    watch,
    () => last !== undefined && last.enterpriseId === enterpriseId && last.from !== stage,
  );
  return { isNew, wasShown: () => become(undefined) };
}
