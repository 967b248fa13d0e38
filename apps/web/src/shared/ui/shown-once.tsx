import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from './button';
import styles from './shown-once.module.css';

/** A secret that nobody can read again: it is copied now, or made anew. */
export function ShownOnce({
  title,
  text,
  label,
  value,
  copy,
  copied,
}: {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly value: string;
  readonly copy: string;
  readonly copied: string;
}) {
  const [isCopied, setCopied] = useState(false);
  const take = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={styles['box']} role="status">
      <p className="b">{title}</p>
      <p className="t13 c2">{text}</p>
      <input className="mono" readOnly aria-label={label} value={value} onFocus={(event) => event.target.select()} />
      <Button look="primary" onClick={() => void take()}>
        <IconCopy aria-hidden />
        {isCopied ? copied : copy}
      </Button>
    </div>
  );
}
