import { Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../shared/session/me';
import { session } from '../shared/session/session';
import { signIn } from '../shared/session/sign-in';
import { Button } from '../shared/ui/button';
import { ProblemNotice } from '../shared/ui/problem-notice';

/** Over the page, which keeps what was typed: what waits for an answer goes on afterwards. */
export function SessionDialog() {
  const { t } = useTranslation('shell');
  const { user } = useMe();
  const [password, setPassword] = useState('');
  const renew = useMutation({
    mutationFn: () => signIn(user.username, password),
    onSuccess: () => session.signedInAgain(),
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    renew.mutate();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      title={t('expired.title')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={400}
      size={420}
    >
      <form onSubmit={submit} className="col g16">
        <p>{t('expired.text')}</p>
        {renew.isError ? <ProblemNotice problem={renew.error} /> : null}
        <PasswordInput
          label={t('expired.password', { username: user.username })}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          data-autofocus
        />
        <Button look="primary" type="submit" disabled={renew.isPending || password === ''}>
          {t('expired.signIn')}
        </Button>
        <Button look="link" onClick={() => window.location.assign('/')}>
          {t('expired.other')}
        </Button>
      </form>
    </Modal>
  );
}
