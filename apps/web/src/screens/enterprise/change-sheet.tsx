import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { FactsFields } from '../../shared/register/facts-fields';
import '../../shared/register/messages';
import type { FirmFacts } from '../../shared/register/registration';
import { SubmitRow } from '../../shared/register/submit-row';
import { UsccReasonField } from '../../shared/register/uscc-reason-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { changedBody, factsOf } from './changed-facts';
import type { Enterprise } from './enterprise.queries';

/** Corrects what was entered of an enterprise. Its stage and its owner follow from evidence, and are not here. */
export function ChangeSheet({
  enterprise,
  onClose,
}: {
  readonly enterprise: Enterprise;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const register = useTranslation('register').t;
  const [draft, setDraft] = useState(() => factsOf(enterprise));
  const give = (part: Partial<FirmFacts>): void => setDraft((before) => ({ ...before, ...part }));
  const { id } = enterprise;
  const change = useDecision(
    () =>
      answerOf(
        api.PATCH('/api/v1/enterprises/{id}', { params: { path: { id } }, body: changedBody(draft, enterprise) }),
      ),
    t('standing.changed'),
    onClose,
  );
  const isReady = draft.name.trim() !== '' && !change.isPending;
  return (
    <Sheet title={t('standing.change')} onClose={onClose}>
      <form
        className="col g12"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) change.mutate('');
        }}
      >
        {change.isError ? <ProblemNotice problem={change.error} /> : null}
        <TextInput
          label={register('field.name')}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          value={draft.name}
          onChange={(event) => give({ name: event.currentTarget.value })}
        />
        <FactsFields
          draft={draft}
          give={give}
          placeWords={enterprise.region.length === 0 ? undefined : enterprise.region.join(' ')}
          industryWords={enterprise.industryName ?? undefined}
        />
        <UsccReasonField draft={draft} problem={change.error} give={give} />
        <SubmitRow words={t('standing.save')} isReady={isReady} />
      </form>
    </Sheet>
  );
}
