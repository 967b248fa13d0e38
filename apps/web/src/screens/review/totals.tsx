import { IconBarrierBlock, IconClockExclamation, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/stage';
import { Amount } from '../../shared/ui/amount';
import { Figure } from '../../shared/ui/figure';
import { Pips } from '../../shared/ui/stage-mark';
import styles from './review.module.css';
import type { Difficulty, Moved } from './review.queries';

/** Eight totals: five steps, each of which opens its rows, and three that stand in full below. */
export function Totals({
  moved,
  quiet,
  overdue,
  difficulties,
  onOpen,
}: {
  readonly moved: readonly Moved[];
  readonly quiet: number;
  readonly overdue: number;
  readonly difficulties: readonly Difficulty[];
  readonly onOpen: (stage: Stage) => void;
}) {
  const { t } = useTranslation('review');
  const escalated = difficulties.filter(({ level }) => level !== 'unit').length;
  return (
    <section className={`card ${styles['totals'] ?? ''}`} aria-label={t('totals')}>
      {moved.map(({ stage, unit, rows }) => (
        <div key={stage}>
          <p className={styles['what']}>
            <Pips stage={stage} />
            {t(`step.${stage}`)}
          </p>
          <p className={styles['number']}>
            <Figure label={t(`step.${stage}`)} onOpen={() => onOpen(stage)}>
              {rows.length}
            </Figure>
            <span className="u">{t(`unit.${unit}`)}</span>
          </p>
          <p className={styles['small']}>
            {unit === 'firms' ? '' : <Amount yuan={rows.reduce((sum, row) => sum + (row.amountYuan ?? 0), 0)} orNone />}
          </p>
        </div>
      ))}
      <div>
        <p className={`${styles['what'] ?? ''} ochre`}>
          <IconMoon className="i-14" aria-hidden />
          {t('quiet')}
        </p>
        <p className={styles['number']}>
          {quiet}
          <span className="u">{t('unit.tasks')}</span>
        </p>
      </div>
      <div>
        <p className={`${styles['what'] ?? ''} seal`}>
          <IconClockExclamation className="i-14" aria-hidden />
          {t('overdue')}
        </p>
        <p className={styles['number']}>
          {overdue}
          <span className="u">{t('unit.tasks')}</span>
        </p>
      </div>
      <div>
        <p className={styles['what']}>
          <IconBarrierBlock className="i-14" aria-hidden />
          {t('difficulties')}
        </p>
        <p className={styles['number']}>
          {difficulties.length}
          <span className="u">{t('unit.projects')}</span>
        </p>
        <p className={styles['small']}>{escalated === 0 ? '' : t('escalated', { count: escalated })}</p>
      </div>
    </section>
  );
}
