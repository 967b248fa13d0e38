import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './quick-log.module.css';
import type { Guess } from './reading/reading';

/** One line of the form: what is understood, the words it came from, and a tap to correct it. */
export function GuessRow({
  name,
  value,
  guess,
  note,
  onOpen,
}: {
  readonly name: string;
  readonly value: ReactNode;
  /** Absent where a person has said so. */
  readonly guess?: Guess<unknown> | null | undefined;
  readonly note?: string | undefined;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('quick-log');
  const words = guess === undefined || guess === null ? undefined : t('from', { words: guess.words.trim() });
  const isUnsure = guess?.sure === false;
  const small = [words, isUnsure ? t('unsure') : undefined, note].filter((line) => line !== undefined);
  return (
    <button
      type="button"
      className={isUnsure ? `${styles['row'] ?? ''} ${styles['ask'] ?? ''}` : styles['row']}
      onClick={onOpen}
    >
      <span className={styles['key']}>{name}</span>
      <span className={styles['value']}>
        {value}
        {small.length === 0 ? null : <small>{small.join('，')}</small>}
      </span>
      <IconChevronRight className="i-18 c3" aria-hidden />
    </button>
  );
}
