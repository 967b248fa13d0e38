import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { useRoleWord } from '../../shared/session/role-word';
import type { Grant } from './people';

export interface GrantDraft {
  readonly unitId: string | null;
  readonly role: Grant['role'];
  readonly from: string;
}

/** Roles that see or decide for the whole city sit in the office unit. */
const OF_ANY_UNIT = ['member', 'lead', 'leader'] as const;
const OF_THE_OFFICE = ['office', 'scheduler', 'lead', 'leader'] as const;

/** Which role, where, since when. */
export function GrantFields({
  draft,
  onChange,
}: {
  readonly draft: GrantDraft;
  readonly onChange: (draft: GrantDraft) => void;
}) {
  const { t } = useTranslation('structure');
  const on = today();
  const units = useUnits().filter(({ activeTo }) => activeTo === null || activeTo >= on);
  const roleWord = useRoleWord();
  const kind = units.find(({ id }) => id === draft.unitId)?.kind ?? 'field_team';
  const roles: readonly Grant['role'][] = kind === 'office' ? OF_THE_OFFICE : OF_ANY_UNIT;
  const choose = (unitId: string | null): void => {
    const isOffice = units.find(({ id }) => id === unitId)?.kind === 'office';
    const offered: readonly Grant['role'][] = isOffice ? OF_THE_OFFICE : OF_ANY_UNIT;
    onChange({ ...draft, unitId, role: offered.includes(draft.role) ? draft.role : (offered[0] ?? 'member') });
  };
  return (
    <>
      <Select
        label={t('people.unit')}
        searchable
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.unitId}
        onChange={choose}
        comboboxProps={{ shadow: 'pop' }}
      />
      <Select
        label={t('grant.role')}
        data={roles.map((role) => ({
          value: role,
          label: kind === 'office' && role === 'lead' ? t('grant.director') : roleWord({ role, unitKind: kind }),
        }))}
        value={draft.role}
        allowDeselect={false}
        onChange={(role) => onChange({ ...draft, role: role as Grant['role'] })}
        comboboxProps={{ shadow: 'pop' }}
      />
      <TextInput
        type="date"
        label={t('grant.from')}
        value={draft.from}
        onChange={(event) => onChange({ ...draft, from: event.currentTarget.value })}
      />
    </>
  );
}
