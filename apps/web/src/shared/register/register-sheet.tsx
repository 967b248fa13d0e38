import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import type { LookupItem } from '../collision/lookup.queries';
import { newId } from '../ids';
import { ProblemNotice } from '../ui/problem-notice';
import { Sheet } from '../ui/sheet';
import './messages';
import { RegisterFields } from './register-fields';
import { blankRegistration, bodyOf, likenessIn, type Registration } from './registration';
import { type Registered, sendRegistration } from './send-registration';
import { SubmitRow } from './submit-row';
import { UsccReasonField } from './uscc-reason-field';
import { useCheck } from './use-check';
import { Verdict } from './verdict';

export interface NewEnterprise {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
}

/** 登记企业: the one way to it. Who is there already is told while one types; the server has the last word. */
export function RegisterSheet({
  name,
  onPick,
  onRegistered,
  onClose,
}: {
  readonly name: string;
  /** Where something is being logged: one that is there already is taken into it. */
  readonly onPick?: (item: LookupItem) => void;
  readonly onRegistered: (enterprise: NewEnterprise, how: Registered) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('register');
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [draft, setDraft] = useState(() => blankRegistration(name));
  const [isComposing, setComposing] = useState(false);
  const give = (part: Partial<Registration>): void => setDraft((before) => ({ ...before, ...part }));
  const { found, isAnswered, refusal } = useCheck(draft.name, draft.uscc, isComposing);
  const likeness = likenessIn(found);
  const register = useMutation({
    mutationFn: (others: readonly string[]) =>
      sendRegistration({ ...bodyOf(id, draft, others), id }, t('waits', { name: draft.name.trim() })),
    onSuccess: (how) => {
      notifications.show({ message: t(how, { name: draft.name.trim() }) });
      if (how === 'registered') void queries.invalidateQueries({ queryKey: ['enterprises'] });
      const shortName = draft.shortName.trim();
      onRegistered({ id, name: draft.name.trim(), shortName: shortName === '' ? null : shortName }, how);
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['lookup'] }),
  });
  const problem = register.isError ? problemOf(register.error) : undefined;
  const offered = problem?.code === 'possible_duplicate' ? (problem['candidates'] as readonly Candidate[]) : [];
  const others = new Set([
    ...likeness.alike.map(({ enterpriseId }) => enterpriseId),
    ...offered.map((each) => each.id),
  ]);
  const isReady = draft.name.trim() !== '' && likeness.same === undefined && !register.isPending;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isReady) register.mutate([...others]);
  };
  return (
    <Sheet title={t('title')} onClose={onClose}>
      <form className="col g12" onSubmit={submit} noValidate>
        <TextInput
          label={t('field.name')}
          description={t('hint.name')}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          value={draft.name}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onChange={(event) => give({ name: event.currentTarget.value })}
        />
        <Verdict
          name={draft.name.trim()}
          likeness={likeness}
          isAnswered={isAnswered}
          refusal={refusal}
          onPick={onPick}
        />
        {likeness.same === undefined ? <RegisterFields draft={draft} give={give} /> : null}
        <UsccReasonField draft={draft} problem={register.error} give={give} />
        {problem === undefined ? null : offered.length > 0 ? (
          <p role="alert" className="t13 ochre">
            {t('offered', { names: offered.map((each) => each.name).join('、') })}
          </p>
        ) : (
          <ProblemNotice problem={register.error} />
        )}
        <SubmitRow words={t(others.size === 0 ? 'go' : 'notThese')} isReady={isReady} />
      </form>
    </Sheet>
  );
}

/** As `possible_duplicate` names them. */
interface Candidate {
  readonly id: string;
  readonly name: string;
}
