import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../early/leading-grant';
import { useMe } from '../shared/session/me';
import { useRoleWord } from '../shared/session/role-word';
import { Settings } from '../shared/session/settings';
import styles from './shell.module.css';

export function PersonMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const grant = leadingGrant(me);
  const roleWord = useRoleWord();
  return (
    <Popover width={280} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <button type="button" className="row g8" aria-label={t('person.menu')}>
          <span className="ava" aria-hidden>
            {me.user.name.slice(0, 1)}
          </span>
          <span className={`${styles['personWords'] ?? ''} col`} style={{ textAlign: 'left' }}>
            <span className="t13 b" style={{ lineHeight: '16px' }}>
              {me.user.name}
            </span>
            <span className="t12 c3 nw" style={{ lineHeight: '14px' }}>
              {grant === undefined ? '' : grant.unitName}
              {grant === undefined ? null : <i className="sep" />}
              {grant === undefined ? '' : roleWord(grant)}
            </span>
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Settings />
      </Popover.Dropdown>
    </Popover>
  );
}
