import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import type { ContactPerson } from './enterprise.queries';

/** As long as the audit trail keeps a reason of this kind. */
const REASON_AT_MOST = 200;

/** A person's data goes for good (domain.md §1, "Deleting"): what goes and what stays is said before it is asked. */
export function EraseSheet({
  person: { id, name },
  onClose,
}: {
  readonly person: Pick<ContactPerson, 'id' | 'name'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const erase = useDecision(
    (reason) =>
      answerOf(api.POST('/api/v1/contact-persons/{id}/erase', { params: { path: { id } }, body: { reason } })),
    t('people.erased'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('people.eraseOf', { name })}
      label={t('people.eraseReason')}
      confirm={t('people.erase')}
      decide={erase}
      isDanger
      maxLength={REASON_AT_MOST}
      onClose={onClose}
    >
      <ul className="col g6 c2">
        {(['goes', 'stays', 'trail'] as const).map((what) => (
          <li key={what}>{t(`people.erasing.${what}`, { name })}</li>
        ))}
      </ul>
    </ReasonSheet>
  );
}
