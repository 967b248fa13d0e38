import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { newId } from '../ids';
import { ReasonSheet } from '../ui/reason-sheet';
import type { LookupItem } from './lookup.queries';

/** 申请协引, 申请流转: the reason, and who answers by when. Sent twice it has the effect of once. */
export function RequestSheet({
  item,
  kind,
  onClose,
}: {
  readonly item: LookupItem;
  readonly kind: 'join' | 'transfer';
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('collision');
  const [id] = useState(newId);
  const request = useMutation({
    mutationFn: (reason: string) => {
      const params = { path: { id: item.enterpriseId } };
      const body = { id, reason };
      return answerOf(
        kind === 'join'
          ? api.POST('/api/v1/enterprises/{id}/join-requests', { params, body })
          : api.POST('/api/v1/enterprises/{id}/transfer-requests', { params, body }),
      );
    },
    onSuccess: () => {
      notifications.show({ message: t('sent', { unit: item.owner?.unitName ?? '' }) });
      onClose();
    },
  });
  return (
    <ReasonSheet
      title={t(`ask_${kind}`)}
      label={t('reason')}
      hint={t('reasonHint')}
      confirm={t('send')}
      decide={request}
      onClose={onClose}
    />
  );
}
