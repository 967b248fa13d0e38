import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/api/units';
import { useRoleWord } from '../../shared/session/role-word';
import type { Grant } from './people';

/** 「2026-01-01 起」「2026-01-01—2026-06-09」; always: nothing. */
export function Term({ from, to }: Pick<Grant, 'from' | 'to'>) {
  const { t } = useTranslation('structure');
  if (from === null && to === null) return null;
  const words = to === null ? t('grant.since', { from }) : from === null ? t('grant.upTo', { to }) : `${from}—${to}`;
  return <span className="n t12 c3 nw">{words}</span>;
}

/** 驻佛山小分队，队长. */
export function useGrantWords(): (grant: Pick<Grant, 'role' | 'unitId'>) => { unit: string; role: string } {
  const units = useUnits();
  const roleWord = useRoleWord();
  return ({ role, unitId }) => {
    const unit = units.find(({ id }) => id === unitId);
    return { unit: unit?.name ?? '', role: roleWord({ role, unitKind: unit?.kind ?? 'department' }) };
  };
}
