import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/api/units';
import type { Target } from './settings.queries';

/** 全市, 驻点小分队, or a unit's name. */
export function useScopeWords(): (target: Pick<Target, 'scope' | 'scopeRef'>) => string {
  const { t } = useTranslation('structure');
  const units = useUnits();
  return ({ scope, scopeRef }) => {
    if (scope === 'city') return t('target.city');
    if (scope === 'kind') return t(`term:unitKind.${scopeRef}`);
    return units.find(({ id }) => id === scopeRef)?.name ?? t('common:none');
  };
}
