import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leadingGrant } from '../../early/leading-grant';
import { type Unit, usePeople, useUnits } from '../api/units';
import { addMessages } from '../i18n/i18n';
import termZh from '../i18n/term.zh.json';
import { useMe } from '../session/me';
import { STAGES } from '../stage';
import { Button } from '../ui/button';
import { type ChangeUrl, type UrlState } from '../url/url-state';
import { FilterChip, type FilterOption } from './filter-chip';
import en from './filters.en.json';
import styles from './filters.module.css';
import zh from './filters.zh.json';

addMessages('filters', { zh, en });

export type FilterName =
  | 'stage'
  | 'unit'
  | 'status'
  | 'chain'
  | 'honour'
  | 'channel'
  | 'county'
  | 'member'
  | 'idleDays';

const IDLE_DAYS = [7, 14, 30, 60, 90];

/** The conditions of a list of enterprises, in the address; on the right what the screen sums up. */
export function FilterBar({
  names,
  state,
  change,
  children,
}: {
  readonly names: readonly FilterName[];
  readonly state: UrlState;
  readonly change: ChangeUrl;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('filters');
  const options = useFilterOptions();
  const set = names.filter((name) => state[name] !== undefined);
  return (
    <div className={`bar clear ${styles['bar'] ?? ''}`}>
      {names.map((name) => (
        <FilterChip
          key={name}
          name={t(name)}
          value={state[name]}
          options={options[name]}
          onChoose={(value) => change({ [name]: value })}
        />
      ))}
      {set.length === 0 ? null : (
        <Button look="link" size="s" onClick={() => change(Object.fromEntries(set.map((name) => [name, undefined])))}>
          {t('clear')}
        </Button>
      )}
      <span className="grow" />
      {children}
    </div>
  );
}

/** Worked out for the condition that is opened or set: the bar itself is drawn with every answer that comes. */
function useFilterOptions(): Readonly<Record<FilterName, () => readonly FilterOption[]>> {
  const { t } = useTranslation('filters');
  const units = useUnits();
  const people = usePeopleToChoose();
  const term = useTranslation('term').t;
  const terms =
    (kind: keyof typeof termZh, codes: readonly string[] = Object.keys(termZh[kind])) =>
    (): FilterOption[] =>
      codes.map((value) => ({ value, words: term(`${kind}.${value}`) }));
  const unitsThat = (fits: (unit: Unit) => boolean) => (): FilterOption[] =>
    units.filter(fits).map(({ id, name }) => ({ value: id, words: name }));
  return {
    stage: terms('stage', [...STAGES, 'none']),
    status: terms('status'),
    chain: terms('chain'),
    honour: terms('honour'),
    channel: terms('channel'),
    unit: unitsThat(({ kind }) => kind !== 'department'),
    county: unitsThat(({ kind }) => kind === 'county'),
    member: people,
    idleDays: () => IDLE_DAYS.map((days) => ({ value: String(days), words: t('days', { days }) })),
  };
}

/** The own unit's people by pinyin, who see one unit; everybody, who sees all. */
function usePeopleToChoose(): () => readonly FilterOption[] {
  const grant = leadingGrant(useMe());
  const isOfOneUnit = grant?.role === 'member' || grant?.role === 'lead';
  const people = usePeople();
  return () =>
    people
      .filter(({ grants }) => !isOfOneUnit || grants.some(({ unitId }) => unitId === grant.unitId))
      .map(({ id, name }) => ({ value: id, words: name }))
      .sort((a, b) => a.words.localeCompare(b.words, 'zh-CN'));
}
