import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDateAt } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { ConfirmSheet } from '../../shared/ui/confirm-sheet';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import { When } from '../../shared/ui/when';
import styles from './mine.module.css';
import { type Token, tokensQuery, useRevokeToken } from './mine.queries';

const TokenSheet = lazy(async () => ({ default: (await import('./token-sheet')).TokenSheet }));

/** What a program signs in with as this person: made, seen once, listed, revoked. */
export function Tokens() {
  const { t } = useTranslation('mine');
  const tokens = useQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token>();
  return (
    <section className={`card ${styles['card'] ?? ''}`}>
      <div className="row g8">
        <h2 className="b grow">{t('token.title')}</h2>
        <Button onClick={() => setMaking(true)}>{t('token.make')}</Button>
      </div>
      <p className="t13 c2">{t('token.text')}</p>
      {tokens.isPending ? <Bone width="50%" /> : null}
      {tokens.isError ? <ProblemNotice problem={tokens.error} retry={() => void tokens.refetch()} /> : null}
      {tokens.data?.length === 0 ? <p className="t13 c3">{t('token.none')}</p> : null}
      <ul>
        {tokens.data?.map((token) => (
          <li key={token.id} className={styles['token']}>
            <div className="grow">
              <p className={styles['name']}>{token.name}</p>
              <p className="t13 c3">
                {t(`token.scope.${token.scope}`)}
                <i className="sep" />
                {t('token.until')}
                <When date={businessDateAt(new Date(token.expiresAt))} />
              </p>
            </div>
            <Button
              size="s"
              look="danger"
              aria-label={t('token.revokeOf', { name: token.name })}
              onClick={() => setRevoking(token)}
            >
              {t('token.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <Suspense>{isMaking ? <TokenSheet onClose={() => setMaking(false)} /> : null}</Suspense>
      {revoking === undefined ? null : <RevokeSheet token={revoking} onClose={() => setRevoking(undefined)} />}
    </section>
  );
}

function RevokeSheet({ token: { id, name }, onClose }: { readonly token: Token; readonly onClose: () => void }) {
  const { t } = useTranslation('mine');
  const revoke = useRevokeToken(onClose);
  return (
    <ConfirmSheet
      title={t('token.revokeOf', { name })}
      text={t('token.revokeMeans')}
      confirm={t('token.revoke')}
      decide={{ mutate: () => revoke.mutate(id), error: revoke.error, isPending: revoke.isPending }}
      onClose={onClose}
    />
  );
}
