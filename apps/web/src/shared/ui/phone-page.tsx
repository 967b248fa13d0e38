import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useBack } from '../url/use-back';
import { PhoneHead } from './phone-head';
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
      <PhoneHead
        title={title}
        leave={{ words: back.words, icon: <IconChevronLeft className="i-24" aria-hidden />, onClick: goBack }}
      >
        {aside === undefined ? null : (
          <>
            <span className="grow" />
            {aside}
          </>
        )}
      </PhoneHead>
      {children}
    </div>
  );
}
