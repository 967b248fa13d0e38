import type { ReactNode } from 'react';

/** One line, and the button that ends the emptiness. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="col g12" style={{ alignItems: 'center', padding: '48px 16px', textAlign: 'center' }}>
      <p className="c2">{text}</p>
      {children}
    </div>
  );
}
