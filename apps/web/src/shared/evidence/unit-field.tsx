import { Select } from '@mantine/core';
import { type Unit, useUnits } from '../api/units';

export function UnitField({
  label,
  value,
  onChange,
  kinds,
  isNamedBeside = false,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Absent: all kinds. */
  readonly kinds?: readonly Unit['kind'][];
  /** The label stands beside it already, and is said only. */
  readonly isNamedBeside?: boolean;
}) {
  const units = useUnits().filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  return (
    <Select
      {...(isNamedBeside ? { 'aria-label': label } : { label })}
      searchable
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      comboboxProps={{ shadow: 'pop' }}
    />
  );
}
