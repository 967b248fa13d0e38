import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { addMessages } from '../../shared/i18n/i18n';
import { lastPerson } from '../../shared/offline/last-person';
import { meQuery } from '../../shared/session/me';
import { PublicPage } from '../../shared/ui/public-page';
import { ChangePasswordForm } from './change-password-form';
import { DemoUsers } from './demo-users';
import en from './sign-in.en.json';
import zh from './sign-in.zh.json';
import { SignInForm } from './sign-in-form';

const UnsentEntries = lazy(async () => ({ default: (await import('./unsent-entries')).UnsentEntries }));

addMessages('sign-in', { zh, en });

export function SignInScreen({ mustChangePassword }: { readonly mustChangePassword: boolean }) {
  const { t } = useTranslation('sign-in');
  const queries = useQueryClient();
  const last = lastPerson();
  // Whoever enters may be another than the one whose answers this phone keeps: nothing of theirs is shown for a moment.
  const enter = (): void => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
    void queries.invalidateQueries(meQuery);
  };
  return (
    <PublicPage title={t(mustChangePassword ? 'change.title' : 'title')} slogan={t('slogan')}>
      {mustChangePassword ? <ChangePasswordForm onDone={enter} /> : <SignInForm onDone={enter} />}
      {mustChangePassword || last === null ? null : (
        <Suspense>
          <UnsentEntries userId={last} />
        </Suspense>
      )}
      {mustChangePassword ? null : <DemoUsers onDone={enter} />}
    </PublicPage>
  );
}
