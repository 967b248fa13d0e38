import { useTranslation } from 'react-i18next';
import { nextStage } from '../../shared/stage';
import type { Enterprise } from './enterprise.queries';

export function PrimaryStep({ enterprise }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const next = nextStage(enterprise.stage);
  return next === undefined ? null : <p className="sr">{t(`give.${next}`)}</p>;
}
