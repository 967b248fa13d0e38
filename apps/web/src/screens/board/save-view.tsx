import { Popover, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';

/** Gives the conditions that are shown a name. */
export function SaveView({ onSave }: { readonly onSave: (name: string) => void }) {
  const { t } = useTranslation('board');
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setOpened(false);
    setName('');
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <Button look="quiet" size="s" onClick={() => setOpened(true)}>
          <IconDeviceFloppy aria-hidden />
          {t('views.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className="row g8" onSubmit={submit}>
          <TextInput
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            {t('common:action.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
