import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { SearchSelect } from './search-select';

const SHOWN = 30;
/** The tables of codes that one looks something up in by a part of its name. */
const READ = {
  areas: (q: string) => api.GET('/api/v1/areas', { params: { query: { limit: SHOWN, q } } }),
  industries: (q: string) => api.GET('/api/v1/industries', { params: { query: { limit: SHOWN, q } } }),
} as const;
/** What an industry code looks like: without signal it is taken as it is typed. */
const INDUSTRY_CODE = /^[A-T]\d{0,4}$/u;

export interface Place {
  readonly areaCode: string | null;
  /** As it was written, where the table has no such place: 首尔. */
  readonly city: string;
}

/** Where the firm is from: out of the table, or as it was written. */
export function PlaceField({
  value,
  words,
  onChange,
}: {
  readonly value: Place;
  /** What the code is called, where it was chosen before. */
  readonly words?: string | undefined;
  readonly onChange: (place: Place) => void;
}) {
  const { t } = useTranslation('register');
  const { q, setQ, found } = useCodes('areas');
  const listed = (found.data?.items ?? []).map(({ code, names }) => ({ value: code, label: names.join(' ') }));
  const chosen =
    value.areaCode !== null
      ? { value: value.areaCode, label: words ?? value.areaCode }
      : value.city === ''
        ? undefined
        : { value: asWritten(value.city), label: value.city };
  const written =
    q === '' || found.isFetching ? undefined : { value: asWritten(q), label: t('asWritten', { words: q }) };
  return (
    <SearchSelect
      label={t('field.city')}
      hint={t('hint.city')}
      nothing={t('noPlace')}
      isSearching={q !== ''}
      chosen={chosen}
      options={written === undefined ? listed : [...listed, written]}
      onSearch={setQ}
      onChoose={(picked) => {
        const isWritten = picked?.startsWith(asWritten('')) === true;
        onChange(isWritten ? { areaCode: null, city: q } : { areaCode: picked, city: '' });
      }}
      onLeave={() => {
        const named = found.data?.items.find(({ names }) => names.at(-1) === q);
        onChange(named === undefined ? { areaCode: null, city: q } : { areaCode: named.code, city: '' });
      }}
    />
  );
}

export function IndustryField({
  value,
  words,
  onChange,
}: {
  readonly value: string;
  readonly words?: string | undefined;
  readonly onChange: (code: string) => void;
}) {
  const { t } = useTranslation('register');
  const { q, setQ, found } = useCodes('industries');
  const listed = (found.data?.items ?? []).map(({ code, names }) => ({
    value: code,
    label: `${code} ${names.join(' ')}`,
  }));
  const typed = q.toUpperCase();
  const asTyped = found.isError && INDUSTRY_CODE.test(typed) ? [{ value: typed, label: typed }] : [];
  return (
    <SearchSelect
      label={t('field.industryCode')}
      hint={t('hint.industryCode')}
      nothing={t('noIndustry')}
      isSearching={q !== ''}
      chosen={value === '' ? undefined : { value, label: words === undefined ? value : `${value} ${words}` }}
      options={[...listed, ...asTyped]}
      onSearch={setQ}
      onChoose={(code) => onChange(code ?? '')}
    />
  );
}

/** What one types, and what the table has of it. */
function useCodes(table: keyof typeof READ) {
  const [q, setQ] = useState('');
  const found = useQuery({ queryKey: [table, q], queryFn: () => answerOf(READ[table](q)), enabled: q !== '' });
  return { q, setQ, found };
}

const asWritten = (words: string): string => `=${words}`;
