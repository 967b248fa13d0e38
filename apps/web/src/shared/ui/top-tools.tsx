import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

export const TOP_TOOLS = 'top-tools';

/** Buttons of a screen in the top bar of the laptop; on the phone there is none. */
export function TopTools({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(TOP_TOOLS)), []);
  return place === null ? null : createPortal(children, place);
}
