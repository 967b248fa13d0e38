import type { ReactNode } from 'react';
import styles from './phone-head.module.css';

/** The head of a narrow page: how to leave it, then what it is. */
export function PhoneHead({
  title,
  leave,
  children,
}: {
  readonly title: string;
  readonly leave: { readonly words: string; readonly icon: ReactNode; readonly onClick: () => void };
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles['head']}>
      <button type="button" className="hit" aria-label={leave.words} onClick={leave.onClick}>
        {leave.icon}
      </button>
      <h1>{title}</h1>
      {children}
    </header>
  );
}
