import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface PersonDraft {
  readonly name: string;
  readonly username: string;
  readonly phone: string;
}

/** Who somebody is. A phone is never shown whole: what is typed replaces it. */
export function PersonFields({
  draft: { name, username, phone },
  give,
  phoneLabel,
  phoneHint,
}: {
  readonly draft: PersonDraft;
  readonly give: (part: Partial<PersonDraft>) => void;
  readonly phoneLabel: string;
  readonly phoneHint?: string | undefined;
}) {
  const { t } = useTranslation('structure');
  return (
    <>
      <TextInput
        label={t('person.name')}
        value={name}
        maxLength={50}
        data-autofocus
        onChange={(event) => give({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('person.username')}
        description={t('person.usernameHint')}
        value={username}
        maxLength={64}
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => give({ username: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={phoneLabel}
        description={phoneHint}
        type="tel"
        value={phone}
        maxLength={32}
        onChange={(event) => give({ phone: event.currentTarget.value })}
      />
    </>
  );
}
