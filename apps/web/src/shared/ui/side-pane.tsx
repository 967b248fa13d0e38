import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useKeys } from '../keys/keys';
import styles from './side-pane.module.css';

export const SIDE_PANE = 'side-pane';

/** Pushed beside the page from 1280 px on, over it below, the whole screen on the phone. Esc closes it. */
export function SidePane({
  label,
  onClose,
  children,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => setPlace(document.getElementById(SIDE_PANE)), []);
  useKeys({ escape: onClose });
  return place === null
    ? null
    : createPortal(
        <aside className={styles['pane']} aria-label={label}>
          {children}
        </aside>,
        place,
      );
}
