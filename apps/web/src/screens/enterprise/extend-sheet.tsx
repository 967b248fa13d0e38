import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { DateField } from '../../shared/evidence/date-field';
import { addDays } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { ReasonSheet } from '../../shared/ui/reason-sheet';

const OFFERED_DAYS = 90;

/** The office lengthens the protection of the present owner (domain.md §5.1). */
export function ExtendSheet({
  enterpriseId,
  unit,
  protectedUntil,
  onClose,
}: {
  readonly enterpriseId: string;
  readonly unit: string;
  readonly protectedUntil: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const [id] = useState(newId);
  const [until, setUntil] = useState(addDays(protectedUntil, OFFERED_DAYS));
  const extend = useDecision(
    (reason) =>
      answerOf(
        api.POST('/api/v1/enterprises/{id}/protection', {
          params: { path: { id: enterpriseId } },
          body: { id, until, reason },
        }),
      ),
    t('owner.extended'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('owner.extend')}
      label={t('owner.extendReason')}
      confirm={t('owner.extend')}
      decide={extend}
      isReady={until > protectedUntil}
      onClose={onClose}
    >
      <p className="c2">{t('owner.extendMeans', { unit, until: protectedUntil })}</p>
      <DateField label={t('owner.extendUntil')} value={until} onChange={setUntil} isPlan />
    </ReasonSheet>
  );
}
