import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { problemOf } from '../shared/api/problem';
import { meQuery } from '../shared/session/me';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { Shell } from './shell';

const InvitationScreen = lazy(async () => ({
  default: (await import('../screens/invitation/invitation-screen')).InvitationScreen,
}));
const SignInScreen = lazy(async () => ({ default: (await import('../screens/sign-in/sign-in-screen')).SignInScreen }));

const INVITATION = '/invitation';

/** Who was invited has no session yet, and whoever has one may be somebody else. */
export function Gate() {
  const isInvited = useLocation({ select: ({ pathname }) => pathname === INVITATION });
  return isInvited ? (
    <Suspense>
      <InvitationScreen />
    </Suspense>
  ) : (
    <SignedIn />
  );
}

/** Nobody signed in: the sign-in page, at whatever address; it is still there afterwards. */
function SignedIn() {
  // Asked before the page was drawn: what was answered then is not asked again.
  const me = useQuery({ ...meQuery, retryOnMount: false });
  if (me.isPending) return null;
  const status = me.isError ? problemOf(me.error).status : undefined;
  if (me.isError && status !== 401 && me.data === undefined) {
    return (
      <div style={{ padding: 24 }}>
        <ProblemNotice problem={me.error} retry={() => void me.refetch()} />
      </div>
    );
  }
  if (me.data === undefined || status === 401 || me.data.mustChangePassword) {
    return (
      <Suspense>
        <SignInScreen mustChangePassword={me.data?.mustChangePassword === true} />
      </Suspense>
    );
  }
  return <Shell />;
}
