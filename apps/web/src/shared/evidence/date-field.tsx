import { TextInput } from '@mantine/core';
import { today } from '../format/dates';

/** A business date. What happened is not in the future. */
export function DateField({
  label,
  value,
  onChange,
  min,
  isPlan = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly min?: string | undefined;
  readonly isPlan?: boolean;
}) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      min={isPlan ? today() : min}
      max={isPlan ? undefined : today()}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Neither before the step that it stands on nor after today (domain.md §4, rule 2). */
export function isInOrder(date: string, after: string | null | undefined): boolean {
  return date !== '' && date <= today() && (after === null || after === undefined || date >= after);
}
