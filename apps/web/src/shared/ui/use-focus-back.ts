import { useEffect, useState } from 'react';

/** What opens over the page gives the cursor back to where it was opened from, where that is still there. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
