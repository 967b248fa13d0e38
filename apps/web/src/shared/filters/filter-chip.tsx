import { Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filters.module.css';

export interface FilterOption {
  readonly value: string;
  readonly words: string;
}

const FIND_FROM = 12;
const NONE: readonly FilterOption[] = [];

/** One condition of a list: dashed while it is open, solid with its value when it is set. */
export function FilterChip({
  name,
  value,
  options: given,
  onChoose,
}: {
  readonly name: string;
  readonly value: string | undefined;
  /** Given as a function they are worked out only for what is opened or set. */
  readonly options: readonly FilterOption[] | (() => readonly FilterOption[]);
  readonly onChoose: (value: string | undefined) => void;
}) {
  const { t } = useTranslation('filters');
  const [opened, setOpened] = useState(false);
  const [find, setFind] = useState('');
  const isNeeded = opened || value !== undefined;
  const options = typeof given !== 'function' ? given : isNeeded ? given() : NONE;
  const chosen = options.find((option) => option.value === value);
  const shown = options.filter(({ words }) => words.includes(find.trim()));
  const choose = (next: string | undefined): void => {
    onChoose(next);
    setOpened(false);
    setFind('');
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={value === undefined ? 'filter' : 'filter set'}
          aria-haspopup="listbox"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {value === undefined ? name : t('label', { name, value: chosen?.words ?? value })}
          <IconChevronDown className="i-14" aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        {options.length < FIND_FROM ? null : (
          <TextInput
            aria-label={t('find')}
            placeholder={t('find')}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
            mb={6}
          />
        )}
        <ul className={styles['options']}>
          <li>
            <button type="button" aria-pressed={value === undefined} onClick={() => choose(undefined)}>
              {t('any')}
            </button>
          </li>
          {shown.map((option) => (
            <li key={option.value}>
              <button type="button" aria-pressed={option.value === value} onClick={() => choose(option.value)}>
                {option.words}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
