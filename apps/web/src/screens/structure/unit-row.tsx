import { useTranslation } from 'react-i18next';
import type { Unit } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { useUrlState } from '../../shared/url/url-state';
import styles from './structure.module.css';

export interface Heads {
  readonly lead: string | undefined;
  readonly people: number;
}

/** A unit in one line; it opens beside the page. */
export function UnitRow({ unit, heads }: { readonly unit: Unit; readonly heads: Heads }) {
  const { t } = useTranslation('structure');
  const [url, change] = useUrlState();
  const { id, name, stationCity, focus, activeTo } = unit;
  const isOver = activeTo !== null && activeTo < today();
  const words = [heads.lead ?? t('unit.noLead'), stationCity ?? focus].filter(Boolean);
  return (
    <button
      type="button"
      className={`${styles['unitRow'] ?? ''} ${url['unit'] === id ? (styles['on'] ?? '') : ''}`}
      aria-current={url['unit'] === id ? 'true' : undefined}
      onClick={() => change({ unit: id, user: undefined })}
    >
      <span className="row g8">
        <span className={`el grow ${isOver ? 'c3' : 'b'}`}>{name}</span>
        {activeTo === null ? null : (
          <span className="chip line">{t(isOver ? 'unit.over' : 'unit.until', { day: activeTo })}</span>
        )}
        <span className="t12 c3 nw">{t('unit.people', { count: heads.people })}</span>
      </span>
      <span className="t12 c3 el">{words.join('，')}</span>
    </button>
  );
}
