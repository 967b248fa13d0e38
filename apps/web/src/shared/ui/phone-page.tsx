import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useBack } from '../url/use-back';
import styles from './phone-page.module.css';

interface PhonePageProps {
  readonly title: string;
  readonly back: { readonly to: string; readonly words: string };
  /** At the end of the head. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A narrow page that one goes back from. */
export function PhonePage({ title, back, aside, children }: PhonePageProps) {
  const goBack = useBack(back.to);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <button type="button" className="hit" aria-label={back.words} onClick={goBack}>
          <IconChevronLeft className="i-24" aria-hidden />
        </button>
        <h1>{title}</h1>
        {aside === undefined ? null : (
          <>
            <span className="grow" />
            {aside}
          </>
        )}
      </header>
      {children}
    </div>
  );
}
