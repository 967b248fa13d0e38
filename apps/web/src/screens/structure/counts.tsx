import { useTranslation } from 'react-i18next';
import styles from './structure.module.css';

/** How much of each kind moves; the noughts stay away. */
export function Counts({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation('structure');
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  if (some.length === 0) return <p className="c2">{t('moves.nothing')}</p>;
  return (
    <ul className={styles['counts']}>
      {some.map(([kind, count]) => (
        <li key={kind}>
          <b className="n">{count}</b> <span className="c2">{t(`moves.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
