import { Textarea } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';

export interface ReasonFormProps {
  readonly label: string;
  /** What becomes of the words. */
  readonly hint?: string;
  readonly confirm: string;
  readonly decide: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'error' | 'isPending'>;
  readonly isOptional?: boolean;
  /** False while something above the reason is still to be given. */
  readonly isReady?: boolean;
  /** It takes something away from somebody. */
  readonly isDanger?: boolean;
  readonly maxLength?: number;
  readonly children?: ReactNode;
}

/** Words, and the button that sends them; where nothing stands above them one begins with them. */
export function ReasonForm({
  label,
  hint,
  confirm,
  decide,
  isOptional = false,
  isReady = true,
  isDanger = false,
  maxLength = 500,
  children,
}: ReasonFormProps) {
  const [reason, setReason] = useState('');
  return (
    <div className="col g12">
      {decide.error === null ? null : <ProblemNotice problem={decide.error} />}
      {children}
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxLength={maxLength}
        data-autofocus={children === undefined || undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        look={isDanger ? 'danger' : 'primary'}
        size="big"
        disabled={!isReady || decide.isPending || (!isOptional && reason.trim() === '')}
        onClick={() => decide.mutate(reason.trim(), { onSuccess: () => setReason('') })}
      >
        {confirm}
      </Button>
    </div>
  );
}
