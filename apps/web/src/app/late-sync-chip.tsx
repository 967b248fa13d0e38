import { lazy, Suspense } from 'react';

const SyncChip = lazy(async () => ({ default: (await import('../shared/ui/sync-chip')).SyncChip }));

/** The chip, once the outbox is open. */
export function LateSyncChip() {
  return (
    <Suspense>
      <SyncChip />
    </Suspense>
  );
}
