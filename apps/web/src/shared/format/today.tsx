import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import { today } from './dates';

const LOOKS_EVERY_MILLIS = 30_000;

const Today = createContext(today());

function watch(look: () => void): () => void {
  const timer = setInterval(look, LOOKS_EVERY_MILLIS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}

/** Watches the day once for a whole page: a board says a hundred dates. */
export function TodayProvider({ children }: { readonly children: ReactNode }) {
  return <Today value={useSyncExternalStore(watch, today)}>{children}</Today>;
}

/** Today, also on a page that was open when midnight passed. */
export function useToday(): string {
  return use(Today);
}
