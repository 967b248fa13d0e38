import { ReasonForm, type ReasonFormProps } from './reason-form';
import { Sheet } from './sheet';

/** One decision and why: what is decided stands in the title and on the button. */
export function ReasonSheet({
  title,
  onClose,
  ...form
}: ReasonFormProps & { readonly title: string; readonly onClose: () => void }) {
  return (
    <Sheet title={title} onClose={onClose}>
      <ReasonForm {...form} />
    </Sheet>
  );
}
