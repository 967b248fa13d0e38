import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../shared/url/url-state';
import { Collisions } from './collisions';
import './messages';
import styles from './ownership.module.css';
import { Passages } from './passages';

const TABS = ['collisions', 'lapse', 'transfer'] as const;

/** Where ownership is disputed or has changed: what ledgers claim of others' enterprises, and who passed to whom. */
export function OwnershipScreen() {
  const { t } = useTranslation('ownership');
  const [state, change] = useUrlState();
  const tab = TABS.find((each) => each === state['tab']) ?? 'collisions';
  return (
    <div>
      <div className={`bar ${styles['bar'] ?? ''}`}>
        <div className="tabs" role="group" aria-label={t('tabs')}>
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              className={each === tab ? 'on' : undefined}
              aria-pressed={each === tab}
              onClick={() => change({ tab: each, state: undefined })}
            >
              {t(`tab.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="frame">
        {tab === 'collisions' ? <Collisions state={state} change={change} /> : <Passages key={tab} by={tab} />}
      </div>
    </div>
  );
}
