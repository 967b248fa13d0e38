import { useTranslation } from 'react-i18next';
import { STAGES, type Stage, stageNumber } from '../stage';

/** Five pips, n filled: readable in grey. */
export function Pips({ stage }: { readonly stage: Stage | null }) {
  const { t } = useTranslation();
  const step = stage === null ? 0 : stageNumber(stage);
  return (
    <span className={`pips g-${String(step)}`} role="img" aria-label={t('pips', { step })}>
      {STAGES.map((each, index) => (
        <i key={each} className={index < step ? 'on' : undefined} />
      ))}
    </span>
  );
}

export function StageMark({ stage }: { readonly stage: Stage | null }) {
  const { t } = useTranslation('term');
  if (stage === null) return <span className="chip line">{t('stage.none')}</span>;
  return (
    <span className={`stage g-${String(stageNumber(stage))}`}>
      <Pips stage={stage} />
      {t(`stage.${stage}`)}
    </span>
  );
}
