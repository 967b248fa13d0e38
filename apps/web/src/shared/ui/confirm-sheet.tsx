import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';
import { Sheet } from './sheet';

/** What is ended by one tap, and cannot be taken back: what it means is said first. */
export function ConfirmSheet({
  title,
  text,
  confirm,
  decide,
  onClose,
}: {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly decide: Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'error' | 'isPending'>;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="col g12">
        {decide.error === null ? null : <ProblemNotice problem={decide.error} />}
        <p className="c2">{text}</p>
        <Button look="danger" size="big" disabled={decide.isPending} onClick={() => decide.mutate()}>
          {confirm}
        </Button>
      </div>
    </Sheet>
  );
}
