import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RecordFlags } from '../../shared/ui/record-flags';
import type { Enterprise } from './enterprise.queries';

/** What an enterprise is flagged for, in words; what was imported for review is confirmed here. */
export function Flags({ enterprise: { id, flags } }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const mayConfirm = useMay('enterprise.confirm');
  const confirm = useConfirm(id);
  if (flags.length === 0) return null;
  return (
    <div className="col g6" style={{ marginTop: 8 }}>
      <div className="row g6 wrap">
        <RecordFlags flags={flags} />
        {mayConfirm && flags.includes('needs_review') ? (
          <Button look="link" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
            {t('flag.confirm')}
          </Button>
        ) : null}
      </div>
      {confirm.isError ? <ProblemNotice problem={confirm.error} /> : null}
    </div>
  );
}

function useConfirm(id: string) {
  const { t } = useTranslation('enterprise');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/enterprises/{id}/confirm', { params: { path: { id } }, body: {} })),
    onSuccess: async () => {
      notifications.show({ message: t('flag.confirmed') });
      await Promise.all(
        [['enterprise', id], ['enterprises'], ['board']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
}
