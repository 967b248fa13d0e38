import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import termZh from '../../shared/i18n/term.zh.json';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import type { Enterprise } from './enterprise.queries';

type Reason = Schemas['LoseDto']['reason'];
const REASONS = Object.keys(termZh.lostReason) as Reason[];

/** Given up, with a reason from the list: what it reached stays in the figures of its time. */
export function LoseSheet({
  enterprise: { id, version },
  onClose,
}: {
  readonly enterprise: Enterprise;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const [reason, setReason] = useState<Reason | null>(null);
  const lose = useDecision(
    async (note) => {
      if (reason === null) return;
      const body = { version, reason, ...(note === '' ? {} : { note }) };
      await answerOf(api.POST('/api/v1/enterprises/{id}/lose', { params: { path: { id } }, body }));
    },
    t('standing.lost'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('standing.lose')}
      label={t('standing.note')}
      confirm={t('standing.lose')}
      decide={lose}
      isOptional
      isReady={reason !== null}
      onClose={onClose}
    >
      <p className="t13 c2">{t('standing.loseMeans')}</p>
      <Select
        label={t('standing.why')}
        data={REASONS.map((value) => ({ value, label: term(`lostReason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
    </ReasonSheet>
  );
}
