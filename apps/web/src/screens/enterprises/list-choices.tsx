import { Menu } from '@mantine/core';
import { IconArrowsSort, IconCheck, IconColumns } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import type { ChangeUrl, UrlState } from '../../shared/url/url-state';
import { COLUMNS, type Column, columnsOf } from './columns';
import { SORTS, sortOf } from './enterprises.queries';

/** How the list is sorted and which columns it has: in the address, like its conditions. */
export function ListChoices({ state, change }: { readonly state: UrlState; readonly change: ChangeUrl }) {
  const { t } = useTranslation('enterprises');
  const shown = columnsOf(state['columns']);
  const toggle = (column: Column): void => {
    const next = COLUMNS.filter((each) => (each === column ? !shown.includes(each) : shown.includes(each)));
    change({ columns: next.join('.') }, { replace: true });
  };
  const check = (isOn: boolean) => (isOn ? <IconCheck aria-hidden /> : <span style={{ width: 16 }} />);
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button>
            <IconArrowsSort aria-hidden />
            {t(`sort.${sortOf(state)}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SORTS.map((sort) => (
            <Menu.Item key={sort} leftSection={check(sort === sortOf(state))} onClick={() => change({ sort })}>
              {t(`sort.${sort}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu closeOnItemClick={false}>
        <Menu.Target>
          <Button>
            <IconColumns aria-hidden />
            {t('columns')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {COLUMNS.filter((column) => column !== 'name').map((column) => (
            <Menu.Item key={column} leftSection={check(shown.includes(column))} onClick={() => toggle(column)}>
              {t(`col.${column}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
