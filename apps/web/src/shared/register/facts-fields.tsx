import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import termZh from '../i18n/term.zh.json';
import { IndustryField, PlaceField } from './code-fields';
import type { FirmFacts } from './registration';

/** What is known of a firm beside its name, when it is registered and when it is corrected. */
export function FactsFields({
  draft,
  give,
  placeWords,
  industryWords,
}: {
  readonly draft: FirmFacts;
  readonly give: (part: Partial<FirmFacts>) => void;
  readonly placeWords?: string | undefined;
  readonly industryWords?: string | undefined;
}) {
  const { t } = useTranslation('register');
  const term = useTranslation('term').t;
  const text = (field: 'shortName' | 'uscc', maxLength: number) => (
    <TextInput
      label={t(`field.${field}`)}
      maxLength={maxLength}
      autoComplete="off"
      value={draft[field]}
      onChange={(event) => give({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {text('uscc', 40)}
      {text('shortName', 50)}
      <PlaceField value={draft} words={placeWords} onChange={give} />
      <Select
        label={t('field.chain')}
        searchable
        clearable
        data={Object.keys(termZh.chain).map((value) => ({ value, label: term(`chain.${value}`) }))}
        value={draft.chain}
        onChange={(chain) => give({ chain })}
      />
      <IndustryField
        value={draft.industryCode}
        words={industryWords}
        onChange={(industryCode) => give({ industryCode })}
      />
    </>
  );
}
