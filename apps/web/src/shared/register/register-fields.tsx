import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import termZh from '../i18n/term.zh.json';
import styles from './register.module.css';
import type { Registration } from './registration';

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
  const text = (field: 'shortName' | 'uscc' | 'city' | 'industryCode', maxLength: number, hint?: string) => (
    <TextInput
      label={t(`field.${field}`)}
      placeholder={hint}
      maxLength={maxLength}
      autoComplete="off"
      value={draft[field]}
      onChange={(event) => give({ [field]: event.currentTarget.value })}
    />
  );
  const choice = (field: 'chain' | 'channel') => (
    <Select
      label={t(`field.${field}`)}
      searchable
      clearable
      data={Object.keys(termZh[field]).map((value) => ({ value, label: term(`${field}.${value}`) }))}
      value={draft[field]}
      onChange={(value) => give({ [field]: value })}
    />
  );
  return (
    <div className={styles['fields']}>
      {text('uscc', 40)}
      {text('shortName', 50)}
      {text('city', 50, t('hint.city'))}
      {choice('chain')}
      {text('industryCode', 5, t('hint.industryCode'))}
      {choice('channel')}
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
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const found = useQuery({
    queryKey: ['introducers', q],
    queryFn: () =>
      answerOf(api.GET('/api/v1/introducers', { params: { query: { limit: SHOWN, ...(q === '' ? {} : { q }) } } })),
  });
  const listed = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const data =
    chosen === undefined || listed.some((each) => each.value === chosen.value) ? listed : [chosen, ...listed];
  return (
    <Select
      label={t('field.introducer')}
      searchable
      clearable
      data={data}
      value={value}
      onSearchChange={(typed) => setQ(typed === chosen?.label ? '' : typed.trim())}
      onChange={(id) => {
        setChosen(data.find((each) => each.value === id));
        onChange(id);
      }}
      nothingFoundMessage={t('noIntroducer')}
    />
  );
}
