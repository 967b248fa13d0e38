import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useRoleWord } from '../../shared/session/role-word';
import { signIn } from '../../shared/session/sign-in';
import styles from './sign-in.module.css';

/** On the reference city, who can sign in: one person of each role, a tap away. In a real city, nothing. */
export function DemoUsers({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  const roleWord = useRoleWord();
  const { data } = useQuery({
    queryKey: ['demo-users'],
    queryFn: () => answerOf(api.GET('/api/v1/auth/demo-users')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const demo = data?.demo;
  const enter = useMutation({
    mutationFn: (username: string) => signIn(username, demo?.password ?? ''),
    onSuccess: onDone,
  });
  if (demo === undefined || demo === null) return null;
  return (
    <section>
      <h2 className="b">{t('demo.title', { city: demo.cityName })}</h2>
      <p className="t13 c2">
        {t('demo.text')} <span className="nw b">{demo.password}</span>
      </p>
      <div className={styles['users']}>
        {demo.users.map(({ role, username, name, unitName }) => (
          <button
            key={role}
            type="button"
            className={styles['user']}
            disabled={enter.isPending}
            onClick={() => enter.mutate(username)}
          >
            <span className="t13 c2">{roleWord({ role, unitKind: 'field_team' })}</span>
            <span className="el">
              {name} <span className="t12 c3">{unitName}</span>
            </span>
            <span className="mono t12 c3">{username}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
