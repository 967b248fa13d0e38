import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { When } from '../../shared/ui/when';
import type { Enterprise } from './enterprise.queries';

const ExtendSheet = lazy(async () => ({ default: (await import('./extend-sheet')).ExtendSheet }));

/** Whose it is, and until when; the office lengthens it here. */
export function Owner({ enterprise: { id, owner, responsibleUserId, stage } }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const names = useNames();
  const mayExtend = useMay('protection.extend');
  const [isExtending, setExtending] = useState(false);
  if (owner === null)
    return (
      <section className="card row g12" style={{ padding: 12, marginTop: 12 }}>
        <IconShieldQuestion className="i-20 c3" aria-hidden />
        <p>{t('target')}</p>
      </section>
    );
  const isSigned = stage === 'signed' || stage === 'funds_in_place';
  const unit = owner.unitName ?? '';
  const { isOpen, protectedUntil } = owner;
  const runsUntil = isOpen ? null : protectedUntil;
  return (
    <section className="card row g12" style={{ padding: 12, marginTop: 12 }}>
      <IconShieldCheck className="i-20" style={{ color: 'var(--link)' }} aria-hidden />
      <div className="grow">
        {runsUntil === null ? (
          <p>{t(isOpen ? 'owner.open' : isSigned ? 'owner.signed' : 'owner.plain', { unit })}</p>
        ) : (
          <p>
            {t('owner.own', { unit })}
            <b>
              <When date={runsUntil} />
            </b>
          </p>
        )}
        <p className="t13 c3">{names.get(responsibleUserId ?? '') ?? ''}</p>
      </div>
      {mayExtend && runsUntil !== null ? (
        <Button size="s" onClick={() => setExtending(true)}>
          {t('owner.extend')}
        </Button>
      ) : null}
      <Suspense>
        {isExtending && runsUntil !== null ? (
          <ExtendSheet enterpriseId={id} unit={unit} protectedUntil={runsUntil} onClose={() => setExtending(false)} />
        ) : null}
      </Suspense>
    </section>
  );
}
