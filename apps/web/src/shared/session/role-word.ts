import { useTranslation } from 'react-i18next';
import type { Me } from './me';

/** 队长 of a field team, else 负责人. */
export function useRoleWord(): (grant: Pick<Me['grants'][number], 'role' | 'unitKind'>) => string {
  const { t } = useTranslation('term');
  return ({ role, unitKind }) => {
    const own = unitKind === 'field_team' && (role === 'lead' || role === 'member');
    return t(own ? `roleInTeam.${role}` : `role.${role}`);
  };
}
