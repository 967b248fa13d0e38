import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/api/units';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { useStructureActs } from './structure.queries';

/** Name, user name, phone, and whether the account is closed. A phone is never shown whole: what is typed replaces it. */
export function ChangePersonDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation(['structure', 'common']);
  const { changeUser } = useStructureActs();
  const [name, setName] = useState(person.name);
  const [username, setUsername] = useState(person.username ?? '');
  const [phone, setPhone] = useState('');
  const [disabled, setDisabled] = useState(person.disabled);
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
        <TextInput
          label={t('person.name')}
          value={name}
          maxLength={50}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('person.username')}
          description={t('person.usernameHint')}
          value={username}
          maxLength={64}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setUsername(event.currentTarget.value.trim())}
        />
        <TextInput
          label={t('person.phone')}
          description={person.phone === null ? undefined : t('person.phoneHint', { phone: person.phone })}
          type="tel"
          value={phone}
          maxLength={32}
          onChange={(event) => setPhone(event.currentTarget.value)}
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
