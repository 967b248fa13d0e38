import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import styles from './funds.module.css';

interface Sheet {
  /** How wide a sheet is drawn. */
  readonly width: number;
  readonly box: HTMLElement | null;
}

/** What scrolls a voucher in both directions, also by the keyboard, and says how wide its sheets are. */
export function VoucherBox({
  name,
  zoom,
  onPage,
  children,
}: {
  readonly name: string;
  readonly zoom: number;
  readonly onPage?: (number: number) => void;
  readonly children: (sheet: Sheet) => ReactNode;
}) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const { ref: measure, width } = useElementSize();
  const tellPage = (): void => {
    if (box !== null) onPage?.(pageIn(box));
  };
  return (
    <div ref={setBox} className={styles['box']} role="group" aria-label={name} tabIndex={0} onScroll={tellPage}>
      <div ref={measure} />
      {children({ width: Math.floor(width * zoom), box })}
    </div>
  );
}

/** The last page that begins above the middle of what is seen. */
function pageIn(box: HTMLElement): number {
  const middle = box.scrollTop + box.clientHeight / 2;
  const pages = [...box.querySelectorAll<HTMLElement>('[data-page]')];
  return Number(pages.findLast(({ offsetTop }) => offsetTop <= middle)?.dataset['page'] ?? 1);
}
