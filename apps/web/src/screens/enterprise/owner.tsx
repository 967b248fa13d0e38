import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/api/units';
import { When } from '../../shared/ui/when';
import type { Enterprise } from './enterprise.queries';

/** Whose it is, and until when. */
export function Owner({ enterprise: { owner, responsibleUserId, stage } }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const names = useNames();
  if (owner === null)
    return (
      <section className="card row g12" style={{ padding: 12, marginTop: 12 }}>
        <IconShieldQuestion className="i-20 c3" aria-hidden />
        <p>{t('target')}</p>
      </section>
    );
  const isSigned = stage === 'signed' || stage === 'funds_in_place';
  const unit = owner.unitName ?? '';
  return (
    <section className="card row g12" style={{ padding: 12, marginTop: 12 }}>
      <IconShieldCheck className="i-20" style={{ color: 'var(--link)' }} aria-hidden />
      <div className="grow">
        {owner.isOpen || owner.protectedUntil === null ? (
          <p>{t(owner.isOpen ? 'owner.open' : isSigned ? 'owner.signed' : 'owner.plain', { unit })}</p>
        ) : (
          <p>
            {t('owner.own', { unit })}
            <b>
              <When date={owner.protectedUntil} />
            </b>
          </p>
        )}
        <p className="t13 c3">{names.get(responsibleUserId ?? '') ?? ''}</p>
      </div>
    </section>
  );
}
