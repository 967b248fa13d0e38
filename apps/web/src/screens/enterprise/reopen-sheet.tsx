import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import type { Enterprise } from './enterprise.queries';

export function ReopenSheet({
  enterprise: { id, version },
  onClose,
}: {
  readonly enterprise: Enterprise;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const reopen = useDecision(
    (reason) =>
      answerOf(api.POST('/api/v1/enterprises/{id}/reopen', { params: { path: { id } }, body: { version, reason } })),
    t('standing.reopened'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('standing.reopen')}
      label={t('standing.why')}
      confirm={t('standing.reopen')}
      decide={reopen}
      onClose={onClose}
    />
  );
}
