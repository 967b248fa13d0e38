import type { ReactNode } from 'react';

/** A number that opens the rows behind it; opening never hides it. */
export function Figure({
  label,
  onOpen,
  children,
}: {
  /** What the number is, for who does not see where it stands. */
  readonly label: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="figure" aria-label={label} onClick={onOpen}>
      {children}
    </button>
  );
}
