import { useState } from 'react';

/** Times the width that there is. */
const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;
const QUARTER = 90;

/** How a voucher is looked at: how large, and which side is up. */
export interface View {
  readonly zoom: number;
  readonly turnedBy: number;
}

export interface ViewTools {
  readonly view: View;
  readonly larger: (() => void) | undefined;
  readonly smaller: (() => void) | undefined;
  readonly turn: () => void;
}

export function useView(): ViewTools {
  const [at, setAt] = useState(0);
  const [turnedBy, setTurnedBy] = useState(0);
  const zoomTo = (next: number) => (ZOOMS[next] === undefined ? undefined : () => setAt(next));
  return {
    view: { zoom: ZOOMS[at] ?? 1, turnedBy },
    larger: zoomTo(at + 1),
    smaller: zoomTo(at - 1),
    turn: () => setTurnedBy((turnedBy + QUARTER) % (4 * QUARTER)),
  };
}
