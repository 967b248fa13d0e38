import { Select } from '@mantine/core';
import { useState } from 'react';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many that the server finds: what it found is shown as it is. What is chosen stands there until one searches. */
export function SearchSelect({
  label,
  hint,
  nothing,
  isSearching,
  chosen,
  options,
  onSearch,
  onChoose,
  onLeave,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly nothing: string;
  readonly isSearching: boolean;
  readonly chosen: Option | undefined;
  readonly options: readonly Option[];
  readonly onSearch: (words: string) => void;
  readonly onChoose: (value: string | null) => void;
  /** Somebody goes on, and has chosen nothing of what they searched for. */
  readonly onLeave?: () => void;
}) {
  const [picked, setPicked] = useState<Option>();
  const shown = chosen === undefined ? undefined : picked?.value === chosen.value ? picked : chosen;
  const isListed = options.some(({ value }) => value === shown?.value);
  return (
    <Select
      label={label}
      placeholder={hint}
      allowDeselect={false}
      searchable
      clearable
      filter={({ options: all }) => all}
      data={shown === undefined || isListed || isSearching ? options : [shown, ...options]}
      value={shown?.value ?? null}
      onSearchChange={(typed) => onSearch(typed === shown?.label ? '' : typed.trim())}
      onChange={(value) => {
        setPicked(options.find((each) => each.value === value) ?? picked);
        onChoose(value);
      }}
      nothingFoundMessage={nothing}
      onBlur={() => (isSearching ? onLeave?.() : undefined)}
    />
  );
}
