import { Textarea } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';
import { Sheet } from './sheet';

/** One decision and why: what is decided stands in the title and on the button. */
export function ReasonSheet({
  title,
  label,
  confirm,
  decide,
  isOptional = false,
  isReady = true,
  isFinal = false,
  maxLength = 500,
  onClose,
  children,
}: {
  readonly title: string;
  readonly label: string;
  readonly confirm: string;
  readonly decide: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'error' | 'isPending'>;
  readonly isOptional?: boolean;
  /** False while something above the reason is still to be given. */
  readonly isReady?: boolean;
  /** Nothing brings back what goes. */
  readonly isFinal?: boolean;
  readonly maxLength?: number;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const [reason, setReason] = useState('');
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="col g12">
        {decide.error === null ? null : <ProblemNotice problem={decide.error} />}
        {children}
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxLength={maxLength}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          look={isFinal ? 'danger' : 'primary'}
          size="big"
          disabled={!isReady || decide.isPending || (!isOptional && reason.trim() === '')}
          onClick={() => decide.mutate(reason.trim())}
        >
          {confirm}
        </Button>
      </div>
    </Sheet>
  );
}
