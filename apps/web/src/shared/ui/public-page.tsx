import type { ReactNode } from 'react';
import { Logo } from './logo';
import styles from './public-page.module.css';

/** A page before anybody is signed in: the name of the house, and one sheet. */
export function PublicPage({
  title,
  slogan,
  children,
}: {
  readonly title: string;
  readonly slogan: string;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles['page']}>
      <div className={styles['sheet']}>
        <div className="row g12">
          <Logo size={40} />
          <div>
            <h1 className="t18 b">{title}</h1>
            <p className="c2 t13">{slogan}</p>
          </div>
        </div>
        {children}
      </div>
    </main>
  );
}
