import { useTranslation } from 'react-i18next';
import { Amount } from '../../shared/ui/amount';
import { Pips } from '../../shared/ui/stage-mark';
import styles from './board.module.css';
import type { Column } from './board.queries';

export function ColumnHead({ column: { stage, count, amountYuan, arrivedThisWeek } }: { readonly column: Column }) {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  return (
    <header className={styles['head']}>
      <div className="row g8">
        <Pips stage={stage} />
        <h2 className="b grow">{term(`stage.${stage}`)}</h2>
        <span className={styles['count']}>{count}</span>
      </div>
      <p className="row t12 c3">
        <span className={`grow ${styles['amount'] ?? ''}`}>
          {amountYuan === 0 ? t('column.none') : <Amount yuan={amountYuan} />}
        </span>
        {t('column.week', { count: arrivedThisWeek })}
      </p>
    </header>
  );
}
