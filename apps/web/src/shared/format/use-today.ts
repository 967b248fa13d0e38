import { useSyncExternalStore } from 'react';
import { today } from './dates';

const LOOKS_EVERY_MILLIS = 30_000;

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function look(): void {
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (timer === undefined) {
    timer = setInterval(look, LOOKS_EVERY_MILLIS);
    document.addEventListener('visibilitychange', look);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', look);
  };
}

/** Today, also on a page that was open when midnight passed. */
export function useToday(): string {
  return useSyncExternalStore(watch, today);
}
