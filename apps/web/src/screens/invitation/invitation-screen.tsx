import { PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { problemOf } from '../../shared/api/problem';
import { businessDateAt, clockTime } from '../../shared/format/dates';
import { addMessages } from '../../shared/i18n/i18n';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { PublicPage } from '../../shared/ui/public-page';
import { Bone } from '../../shared/ui/skeleton';
import en from './invitation.en.json';
import zh from './invitation.zh.json';

addMessages('invitation', { zh, en });

/** From the link: a password of one's own, and in. The secret stands behind the #, where no server logs it. */
export function InvitationScreen() {
  const { t } = useTranslation('invitation');
  const [token] = useState(() => window.location.hash.slice(1));
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/api/v1/auth/invitation', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: token !== '',
  });
  const isRefused = token === '' || (invited.isError && problemOf(invited.error).status === 422);
  return (
    <PublicPage
      title={invited.data === undefined ? t('title') : t('welcome', { name: invited.data.name })}
      slogan={t('slogan')}
    >
      {invited.isPending && token !== '' ? <Bone width="60%" /> : null}
      {invited.isError && !isRefused ? (
        <ProblemNotice problem={invited.error} retry={() => void invited.refetch()} />
      ) : null}
      {isRefused ? (
        <>
          <p role="alert">{token === '' ? t('incomplete') : problemOf(invited.error).detail}</p>
          <a className="btn l" href="/">
            {t('signIn')}
          </a>
        </>
      ) : null}
      {invited.data === undefined ? null : <PasswordForm token={token} {...invited.data} />}
    </PublicPage>
  );
}

function PasswordForm({
  token,
  username,
  expiresAt,
}: {
  readonly token: string;
  readonly username: string;
  readonly expiresAt: string;
}) {
  const { t } = useTranslation('invitation');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const accept = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/auth/accept-invitation', { body: { token, password } })),
    onSuccess: async () => {
      // Whoever was signed in here before left answers behind; they are not this person's.
      await (await import('../../shared/offline/kept-answers')).forgetAnswers();
      window.location.assign('/');
    },
  });
  const differs = again !== '' && again !== password;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    accept.mutate();
  };
  return (
    <form onSubmit={submit} className="col g16">
      <p className="t13 c2">{t('text', { until: `${businessDateAt(new Date(expiresAt))} ${clockTime(expiresAt)}` })}</p>
      <dl className="row g8">
        <dt className="c3">{t('username')}</dt>
        <dd className="mono b">{username}</dd>
      </dl>
      {accept.isError ? <ProblemNotice problem={accept.error} /> : null}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        label={t('password')}
        description={t('hint')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="new-password"
        autoFocus
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={t('again')}
        value={again}
        error={differs ? t('differs') : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
      <Button
        look="primary"
        size="l"
        type="submit"
        disabled={password === '' || again !== password || accept.isPending}
      >
        {t('submit')}
      </Button>
    </form>
  );
}
