import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { problemOf } from '../api/problem';
import { Button } from '../ui/button';

/** What was recorded; while it is shown, who may void it takes it back with one tap. */
export function showGiven(text: string, evidenceId: string | undefined, undone: () => void): void {
  const id = evidenceId === undefined ? undefined : `given-${evidenceId}`;
  notifications.show({
    ...(id === undefined ? {} : { id }),
    message:
      evidenceId === undefined || id === undefined ? (
        text
      ) : (
        <GivenToast text={text} evidenceId={evidenceId} toast={id} undone={undone} />
      ),
    withBorder: true,
  });
}

function GivenToast({
  text,
  evidenceId,
  toast,
  undone,
}: {
  readonly text: string;
  readonly evidenceId: string;
  readonly toast: string;
  readonly undone: () => void;
}) {
  const { t } = useTranslation('evidence');
  const undo = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/evidence/{id}/void', {
          params: { path: { id: evidenceId } },
          body: { reason: t('undo.reason') },
        }),
      ),
    onSuccess: () => {
      notifications.hide(toast);
      notifications.show({ message: t('undo.done'), withBorder: true });
      undone();
    },
  });
  return (
    <div className="row g8">
      <span className="grow" role={undo.isError ? 'alert' : undefined}>
        {undo.isError ? problemOf(undo.error).detail : text}
      </span>
      {undo.isError ? null : (
        <Button look="link" size="s" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t('common:action.undo')}
        </Button>
      )}
    </div>
  );
}
