import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';

/** Back to the unit, with a reason that it can act on. */
export function ReturnSheet({
  unit,
  problem,
  isPending,
  onReturn,
  onClose,
}: {
  readonly unit: string;
  readonly problem: Error | null;
  readonly isPending: boolean;
  readonly onReturn: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('funds');
  const [reason, setReason] = useState('');
  return (
    <Sheet title={t('returning.title')} onClose={onClose}>
      <div className="col g12">
        {problem === null ? null : <ProblemNotice problem={problem} />}
        <Textarea
          label={t('returning.reason')}
          description={t('returning.text', { unit })}
          autosize
          minRows={3}
          maxLength={1000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          look="danger"
          size="big"
          disabled={reason.trim() === '' || isPending}
          onClick={() => onReturn(reason.trim())}
        >
          {t('return')}
        </Button>
      </div>
    </Sheet>
  );
}
