import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/me';
import { useUrlState } from '../../shared/url/url-state';
import './messages';
import { PeopleTab } from './people-tab';
import { PersonPane } from './person-pane';
import { Receipt } from './receipt';
import { SettingsTab } from './settings-tab';
import styles from './structure.module.css';
import { UnitPane } from './unit-pane';
import { UnitsTab } from './units-tab';

const TABS = { units: UnitsTab, people: PeopleTab, settings: SettingsTab } as const;
type Tab = keyof typeof TABS;

/** 组织: the 5+10+3+7 and its people, as they are and as they become. */
export function StructureScreen() {
  const { t } = useTranslation('structure');
  const [url, change] = useUrlState();
  const setsTargets = useMay('target.set');
  const { tab, unit, user, receipt } = url;
  if (user !== undefined && receipt !== undefined) {
    return <Receipt userId={user} id={receipt} onClose={() => change({ receipt: undefined })} />;
  }
  const offered = (Object.keys(TABS) as Tab[]).filter((each) => each !== 'settings' || setsTargets);
  const chosen = offered.find((each) => each === tab) ?? 'units';
  const Content = TABS[chosen];
  return (
    <>
      <nav className="bar" aria-label={t('parts')}>
        <div className="tabs">
          {offered.map((each) => (
            <button
              key={each}
              type="button"
              className={each === chosen ? 'on' : undefined}
              aria-current={each === chosen ? 'page' : undefined}
              onClick={() => change({ tab: each, unit: undefined, user: undefined })}
            >
              {t(`tab.${each}`)}
            </button>
          ))}
        </div>
      </nav>
      <div className={styles['screen']}>
        <Content />
      </div>
      {user !== undefined ? <PersonPane key={user} id={user} /> : null}
      {user === undefined && unit !== undefined ? <UnitPane key={unit} id={unit} /> : null}
    </>
  );
}
