import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { newId } from '../ids';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { Sheet } from '../ui/sheet';
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
  const [reason, setReason] = useState('');
  const request = useMutation({
    mutationFn: () => {
      const params = { path: { id: item.enterpriseId } };
      const body = { id, reason: reason.trim() };
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
    <Sheet title={t(`ask_${kind}`)} onClose={onClose}>
      <div className="col g12">
        {request.isError ? <ProblemNotice problem={request.error} /> : null}
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          size="md"
          autosize
          minRows={3}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          look="primary"
          size="big"
          disabled={reason.trim() === '' || request.isPending}
          onClick={() => request.mutate()}
        >
          {t('send')}
        </Button>
      </div>
    </Sheet>
  );
}
