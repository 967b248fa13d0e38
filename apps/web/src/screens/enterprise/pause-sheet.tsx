import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { DateField } from '../../shared/evidence/date-field';
import { today } from '../../shared/format/dates';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import type { Enterprise } from './enterprise.queries';

export function PauseSheet({
  enterprise: { id, version },
  onClose,
}: {
  readonly enterprise: Enterprise;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const [until, setUntil] = useState('');
  const pause = useDecision(
    (reason) =>
      answerOf(
        api.POST('/api/v1/enterprises/{id}/pause', { params: { path: { id } }, body: { version, until, reason } }),
      ),
    t('standing.paused'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('standing.pause')}
      label={t('standing.why')}
      confirm={t('standing.pause')}
      decide={pause}
      isReady={until >= today()}
      onClose={onClose}
    >
      <p className="t13 c2">{t('standing.pauseMeans')}</p>
      <DateField label={t('standing.until')} value={until} onChange={setUntil} isPlan />
    </ReasonSheet>
  );
}
