import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/stage';
import { Figure } from '../../shared/ui/figure';
import { Pips } from '../../shared/ui/stage-mark';
import { figureOf, shown } from './figures';
import styles from './headline.module.css';
import type { Opened, Figure as Published } from './headline.queries';

const STEPS: readonly { stage: Exclude<Stage, 'funds_in_place'>; key: string; unit: string; second: string }[] = [
  { stage: 'contacted', key: 'field_enterprises_contacted', unit: 'firms', second: '' },
  { stage: 'visited', key: 'field_enterprises_visited', unit: 'firms', second: 'field_visit_rate_pct' },
  { stage: 'intent', key: 'field_intent_projects', unit: 'projects', second: 'field_intent_amount_yi' },
  { stage: 'signed', key: 'field_signed_projects', unit: 'projects', second: 'field_signed_amount_yi' },
];

/** The field teams' four steps. */
export function Steps({
  figures,
  onOpen,
}: {
  readonly figures: readonly Published[];
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useTranslation('headline');
  return (
    <section className={`card ${styles['steps'] ?? ''}`}>
      {STEPS.map(({ stage, key, unit, second }, index) => (
        <div key={key} className="row g8">
          {index === 0 ? null : <IconChevronRight className="c3" aria-hidden />}
          <div>
            <p className="row g6 t13 c2">
              <Pips stage={stage} />
              {t(`step.${stage}`)}
            </p>
            <p className={styles['number']}>
              <Figure label={t(`step.${stage}`)} onOpen={() => onOpen({ figure: key })}>
                {shown(figureOf(figures, key))}
              </Figure>
              <span className="u">{t(`unit.${unit}`)}</span>
            </p>
            <p className="t13 c3">
              {second === '' ? (
                t('step.once')
              ) : (
                <>
                  {second.endsWith('pct') ? `${t('step.rate')} ` : ''}
                  <Figure label={t(`step.${stage}`)} onOpen={() => onOpen({ figure: second })}>
                    {shown(figureOf(figures, second))}
                  </Figure>
                  {second.endsWith('yi') ? ` ${t('unit.yi')}` : ''}
                </>
              )}
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}
