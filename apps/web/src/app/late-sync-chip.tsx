import { lazy, Suspense } from 'react';
import { pageIsThere } from '../shared/page-is-there';

const SyncChip = lazy(async () => {
  await pageIsThere();
  return { default: (await import('../shared/ui/sync-chip')).SyncChip };
});

/** The chip, once the outbox is open. */
export function LateSyncChip() {
  return (
    <Suspense>
      <SyncChip />
    </Suspense>
  );
}
