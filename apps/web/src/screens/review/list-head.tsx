import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import styles from './review.module.css';

/** Whether the n-th of a list stands on the screen, on the paper, or on both. */
export function standsOn(index: number, onScreen: number, printed: number): string {
  if (index < onScreen && index < printed) return '';
  return styles[index < onScreen ? 'screenOnly' : 'paperOnly'] ?? '';
}

/** The title of a list and how many it holds; on paper also how many of them are printed. */
export function ListHead({
  title,
  note,
  count,
  listed = count,
  printed,
  isWhole,
  onToggle,
}: {
  readonly title: string;
  readonly note?: string;
  readonly count: number;
  /** Without what shares one line. */
  readonly listed?: number;
  readonly printed: number;
  readonly isWhole?: boolean;
  /** Absent: all of it is on the screen. */
  readonly onToggle?: (() => void) | undefined;
}) {
  const { t } = useTranslation('review');
  return (
    <header>
      <h2 className="b">{title}</h2>
      <span className="n b c2">{count}</span>
      {note === undefined ? null : <span className="t12 c3">{note}</span>}
      <span className="grow" />
      {printed < listed ? (
        <span className={styles['paperOnly']}>{t('printed', { count: printed, of: listed })}</span>
      ) : null}
      {onToggle === undefined ? null : (
        <Button look="link" size="s" className={styles['screenOnly']} onClick={onToggle}>
          {isWhole === true ? t('fewer') : t('all', { count: listed })}
        </Button>
      )}
    </header>
  );
}
