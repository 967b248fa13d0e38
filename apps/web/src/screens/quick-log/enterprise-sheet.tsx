import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useOwnEnterprises } from '../../shared/api/own-enterprises';
import { Sheet } from '../../shared/ui/sheet';
import { Pips } from '../../shared/ui/stage-mark';
import type { ChosenEnterprise } from './draft';
import styles from './quick-log.module.css';

const loadRegisterSheet = async () => ({
  default: (await import('../../shared/register/register-sheet')).RegisterSheet,
});
const RegisterSheet = lazy(loadRegisterSheet);

const SHOWN = 30;
const ENOUGH = 2;

/** Which enterprise: the own ones first, then all that may be seen, then a new one by its full name. */
export function EnterpriseSheet({
  words,
  onChoose,
  onClose,
}: {
  readonly words: string;
  readonly onChoose: (enterprise: ChosenEnterprise) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('quick-log');
  const [typed, setTyped] = useState(words);
  const q = useDeferredValue(typed.trim());
  const own = useOwnEnterprises().filter(({ name, shortName }) => name.includes(q) || shortName?.includes(q) === true);
  const found = useQuery({
    queryKey: ['enterprises', 'pick', q],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises', { params: { query: { q, limit: SHOWN } } })),
    enabled: q.length >= ENOUGH,
  });
  const ownIds = new Set(own.map(({ id }) => id));
  const others = found.data?.items.filter(({ id }) => !ownIds.has(id)) ?? [];
  const [isRegistering, setRegistering] = useState(false);
  // It comes behind the page, and is there without signal before it is asked for.
  useEffect(() => void loadRegisterSheet(), []);
  if (isRegistering)
    return (
      <Suspense>
        <RegisterSheet
          name={q}
          onClose={() => setRegistering(false)}
          onPick={({ enterpriseId: id, name, status }) =>
            onChoose({ id, name, shortName: null, isTouch: status === 'held' })
          }
          onRegistered={(enterprise) => onChoose({ ...enterprise, isNew: true })}
        />
      </Suspense>
    );
  return (
    <Sheet title={t('row.enterprise')} onClose={onClose}>
      <TextInput
        aria-label={t('searchEnterprise')}
        placeholder={t('searchEnterprise')}
        size="md"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError ? <p className="t13 ochre">{t('ownOnly')}</p> : null}
      <div className={styles['options']}>
        {[...own.slice(0, SHOWN), ...others].map(({ id, name, shortName, stage }) => (
          <button key={id} type="button" className="row g8" onClick={() => onChoose({ id, name, shortName })}>
            <Pips stage={stage} />
            <span className="grow">{name}</span>
          </button>
        ))}
        {q.length >= ENOUGH && ![...own, ...others].some(({ name }) => name === q) ? (
          <button type="button" style={{ color: 'var(--link)' }} onClick={() => setRegistering(true)}>
            {t('new', { name: q })}
          </button>
        ) : null}
      </div>
    </Sheet>
  );
}
