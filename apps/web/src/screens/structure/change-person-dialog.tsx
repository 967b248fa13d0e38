import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/api/units';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { type PersonDraft, PersonFields } from './person-fields';
import { useStructureActs } from './structure.queries';

/** Name, user name, phone, and whether the account is closed. A phone is never shown whole: what is typed replaces it. */
export function ChangePersonDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation(['structure', 'common']);
  const { changeUser } = useStructureActs();
  const [draft, setDraft] = useState<PersonDraft>({ name: person.name, username: person.username ?? '', phone: '' });
  const [disabled, setDisabled] = useState(person.disabled);
  const { name, username, phone } = draft;
  const save = (): void =>
    changeUser.mutate(
      {
        id: person.id,
        version: person.version,
        ...(name.trim() === person.name ? {} : { name: name.trim() }),
        ...(username === (person.username ?? '') ? {} : { username }),
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
        ...(disabled === person.disabled ? {} : { disabled }),
      },
      { onSuccess: onClose },
    );
  return (
    <Sheet title={person.name} onClose={onClose}>
      <div className="col g12">
        {changeUser.isError ? <ProblemNotice problem={changeUser.error} /> : null}
        <PersonFields
          draft={draft}
          give={(part) => setDraft((before) => ({ ...before, ...part }))}
          phoneLabel={t('person.phone')}
          phoneHint={person.phone === null ? undefined : t('person.phoneHint', { phone: person.phone })}
        />
        <Checkbox
          label={t('person.closed')}
          description={t('person.closedHint')}
          checked={disabled}
          onChange={(event) => setDisabled(event.currentTarget.checked)}
        />
        <Button look="primary" size="l" disabled={name.trim() === '' || changeUser.isPending} onClick={save}>
          {t('common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}
