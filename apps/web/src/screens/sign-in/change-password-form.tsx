import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';

/** A password that somebody else gave is good for once. */
export function ChangePasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/auth/password', { body: { present, next } })),
    onSuccess: onDone,
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit} className="col g16">
      {change.isError ? <ProblemNotice problem={change.error} /> : null}
      <PasswordInput
        label={t('change.present')}
        value={present}
        onChange={(event) => setPresent(event.currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={t('change.next')}
        description={t('change.hint')}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
      <Button look="primary" size="l" type="submit" disabled={change.isPending}>
        {t('change.submit')}
      </Button>
    </form>
  );
}
