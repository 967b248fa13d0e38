import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import termZh from '../i18n/term.zh.json';
import { FactsFields } from './facts-fields';
import styles from './register.module.css';
import type { Registration } from './registration';
import { SearchSelect } from './search-select';

const SHOWN = 30;

/** All but the name: none of it is asked for now, and each can be added later. */
export function RegisterFields({
  draft,
  give,
}: {
  readonly draft: Registration;
  readonly give: (part: Partial<Registration>) => void;
}) {
  const { t } = useTranslation('register');
  const term = useTranslation('term').t;
  return (
    <div className={styles['fields']}>
      <FactsFields draft={draft} give={give} />
      <Select
        label={t('field.channel')}
        searchable
        clearable
        data={Object.keys(termZh.channel).map((value) => ({ value, label: term(`channel.${value}`) }))}
        value={draft.channel}
        onChange={(channel) => give({ channel })}
      />
      <IntroducerField value={draft.introducerId} onChange={(introducerId) => give({ introducerId })} />
    </div>
  );
}

function IntroducerField({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation('register');
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['introducers', q],
    queryFn: () =>
      answerOf(api.GET('/api/v1/introducers', { params: { query: { limit: SHOWN, ...(q === '' ? {} : { q }) } } })),
  });
  const listed = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SearchSelect
      label={t('field.introducer')}
      nothing={t('noIntroducer')}
      isSearching={q !== ''}
      chosen={value === null ? undefined : { value, label: t('field.introducer') }}
      options={listed}
      onSearch={setQ}
      onChoose={onChange}
    />
  );
}
