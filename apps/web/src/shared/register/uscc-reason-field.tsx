import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import './messages';
import type { FirmFacts } from './registration';

/** Why a code that fails its check is kept: asked for once the server has refused it. */
export function UsccReasonField({
  draft,
  problem,
  give,
}: {
  readonly draft: FirmFacts;
  readonly problem: Error | null;
  readonly give: (part: Partial<FirmFacts>) => void;
}) {
  const { t } = useTranslation('register');
  const isAsked = problem !== null && problemOf(problem).code === 'uscc_invalid';
  if (!isAsked && draft.usccReason === '') return null;
  return (
    <Textarea
      label={t('field.usccReason')}
      autosize
      minRows={2}
      maxLength={200}
      value={draft.usccReason}
      onChange={(event) => give({ usccReason: event.currentTarget.value })}
    />
  );
}
