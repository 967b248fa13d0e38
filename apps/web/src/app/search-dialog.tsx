import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../shared/api/client';
import { keyOf } from '../shared/keys/keys';
import { useMe } from '../shared/session/me';
import { Button } from '../shared/ui/button';
import { StageMark } from '../shared/ui/stage-mark';
import { mayOpen, SCREENS } from './screens';
import styles from './search-dialog.module.css';

const LEAST = 2;
const FOUND_AT_MOST = 12;
const PAUSE_MILLIS = 150;

/** ⌘K: enterprises by name, short name or code, and the screens; what is not there can be registered. */
export function SearchDialog({
  onClose,
  onChoose,
  onRegister,
}: {
  readonly onClose: () => void;
  readonly onChoose: (to: string) => void;
  readonly onRegister: (name: string) => void;
}) {
  const { t } = useTranslation('shell');
  const me = useMe();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(text.trim(), PAUSE_MILLIS);
  const found = useQuery({
    queryKey: ['enterprises', 'search', q],
    queryFn: () => answerOf(api.GET('/api/v1/enterprises', { params: { query: { q, limit: FOUND_AT_MOST } } })),
    enabled: q.length >= LEAST,
  });
  const screens = SCREENS.filter((screen) => screen.rail !== undefined && mayOpen(screen, me))
    .map(({ path, name }) => ({ to: path, words: t(`screen.${name}`) }))
    .filter(({ words }) => text !== '' && words.includes(text.trim()));
  const enterprises = q.length < LEAST ? [] : (found.data?.items ?? []);
  const isMissing = q.length >= LEAST && found.isSuccess && enterprises.length === 0;
  const targets = [...screens.map(({ to }) => to), ...enterprises.map(({ id }) => `/enterprises/${id}`)];

  const choose = (to: string | undefined): void => {
    if (to === undefined) return;
    onClose();
    onChoose(to);
  };
  const press = (event: KeyboardEvent): void => {
    const key = keyOf(event.nativeEvent);
    if (key === 'arrowdown') setAt((index) => Math.min(index + 1, targets.length - 1));
    else if (key === 'arrowup') setAt((index) => Math.max(index - 1, 0));
    else if (key === 'enter') choose(targets[at]);
    else return;
    event.preventDefault();
  };
  const option = (index: number) => ({
    role: 'option' as const,
    id: `found-${String(index)}`,
    'aria-selected': index === at,
    onClick: () => choose(targets[index]),
    onMouseMove: () => setAt(index),
  });

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={560}
      padding={12}
      yOffset="12vh"
      centered={false}
      aria-label={t('search.title')}
    >
      <TextInput
        data-autofocus
        aria-label={t('search.title')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
        role="combobox"
        aria-expanded={targets.length > 0}
        aria-controls="found"
        aria-activedescendant={targets.length > 0 ? `found-${String(at)}` : undefined}
      />
      <div role="listbox" id="found" aria-label={t('search.title')} className={styles['found']}>
        {screens.map(({ to, words }, index) => (
          <div key={to} {...option(index)} className={styles['option']}>
            {words}
          </div>
        ))}
        {enterprises.map(({ id, name, stage }, index) => (
          <div key={id} {...option(screens.length + index)} className={styles['option']}>
            <span className="grow el">{name}</span>
            <StageMark stage={stage} />
          </div>
        ))}
      </div>
      {targets.length > 0 ? null : (
        <p className="hint" role="status">
          {isMissing ? t('search.nothing', { q }) : t('search.hint')}
        </p>
      )}
      {isMissing && me.permissions.includes('enterprise.create') ? (
        <Button
          onClick={() => {
            onClose();
            onRegister(q);
          }}
        >
          <IconPlus aria-hidden />
          {t('search.register', { q })}
        </Button>
      ) : null}
    </Modal>
  );
}
