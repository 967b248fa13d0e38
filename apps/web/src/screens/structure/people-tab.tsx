import { TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, usePeopleAnswer, useUnits } from '../../shared/api/units';
import { FilterChip } from '../../shared/filters/filter-chip';
import { today } from '../../shared/format/dates';
import { byPinyin } from '../../shared/pinyin/by-pinyin';
import { usePinyin } from '../../shared/pinyin/use-pinyin';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import { inOrder, isFound, STATES, stateOf } from './people';
import { PersonDialog } from './person-dialog';
import { Term, useGrantWords } from './role-line';
import { StateChip } from './state-chip';
import styles from './structure.module.css';

const PAGE = 100;
const ROLES = ['member', 'lead', 'scheduler', 'office', 'leader'] as const;

/** Everybody who has or had a role, by pinyin. */
export function PeopleTab() {
  const { t } = useTranslation(['structure', 'common']);
  const [url, change] = useUrlState();
  const people = usePeopleAnswer();
  const units = useUnits();
  const pinyin = usePinyin();
  const mayCreate = useMay('user.create');
  const [isNew, setNew] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (people.isPending) return <RowsSkeleton rows={14} />;
  if (people.isError) return <ProblemNotice problem={people.error} retry={() => void people.refetch()} />;
  const on = today();
  const { q = '', of, role, state } = url;
  const found = byPinyin(
    people.data.filter((person) => {
      const grants = person.grants.filter(({ unitId }) => of === undefined || unitId === of);
      if (of !== undefined && grants.length === 0) return false;
      if (role !== undefined && !grants.some((grant) => grant.role === role)) return false;
      if (state !== undefined && stateOf(person, on) !== state) return false;
      return isFound(person, q, pinyin);
    }),
  );
  const isFiltered = [q, of, role, state].some((each) => each !== undefined && each !== '');
  return (
    <>
      <div className="row g8 wrap">
        <TextInput
          className={styles['find']}
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          leftSection={<IconSearch aria-hidden />}
          value={q}
          onChange={(event) => change({ q: event.currentTarget.value }, { replace: true })}
        />
        <FilterChip
          name={t('people.unit')}
          value={of}
          options={units.map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={(value) => change({ of: value })}
        />
        <FilterChip
          name={t('grant.role')}
          value={role}
          options={ROLES.map((value) => ({ value, words: t(`term:role.${value}`) }))}
          onChoose={(value) => change({ role: value })}
        />
        <FilterChip
          name={t('people.state')}
          value={state}
          options={STATES.map((value) => ({ value, words: t(`state.${value}`) }))}
          onChoose={(value) => change({ state: value })}
        />
        {isFiltered ? (
          <Button
            look="link"
            size="s"
            onClick={() => change({ q: undefined, of: undefined, role: undefined, state: undefined })}
          >
            {t('common:action.clear')}
          </Button>
        ) : null}
        <span className="r t13 c3 nw" role="status">
          {t('people.count', { count: found.length })}
        </span>
        {mayCreate ? (
          <Button look="primary" onClick={() => setNew(true)}>
            <IconPlus aria-hidden />
            {t('person.new')}
          </Button>
        ) : null}
      </div>
      {found.length === 0 ? (
        <EmptyState text={t('people.none')} />
      ) : (
        <div className={`card ${styles['scroll'] ?? ''}`} tabIndex={0} role="region" aria-label={t('tab.people')}>
          <PeopleTable people={found.slice(0, shown)} chosen={url['user']} onOpen={(id) => change({ user: id })} />
        </div>
      )}
      {found.length > shown ? (
        <Button onClick={() => setShown(shown + PAGE)}>{t('people.more', { count: found.length - shown })}</Button>
      ) : null}
      {isNew ? <PersonDialog unitId={null} onClose={() => setNew(false)} /> : null}
    </>
  );
}

function PeopleTable({
  people,
  chosen,
  onOpen,
}: {
  readonly people: readonly Person[];
  readonly chosen: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('structure');
  const words = useGrantWords();
  const on = today();
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('person.name')}</th>
          <th className={styles['wide']}>{t('person.username')}</th>
          <th className={styles['wide']}>{t('people.roles')}</th>
          <th className={styles['wide']}>{t('person.phone')}</th>
          <th>{t('people.state')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => {
          const roles = inOrder(person.grants, on).map((grant) => {
            const { unit, role } = words(grant);
            return (
              <p key={`${grant.unitId}${grant.role}${grant.from ?? ''}`} className="row g8 wrap">
                {unit}
                <i className="sep" style={{ margin: 0 }} />
                {role}
                <Term from={null} to={grant.to} />
              </p>
            );
          });
          return (
            <tr key={person.id} className={person.id === chosen ? 'on' : undefined}>
              <td className={styles['wraps']}>
                <button type="button" className="figure b" onClick={() => onOpen(person.id)}>
                  {person.name}
                </button>
                <div className={`c2 ${styles['narrow'] ?? ''}`}>
                  {roles}
                  <p className="t12 c3">{[person.username, person.phone].filter((each) => each !== null).join('  ')}</p>
                </div>
              </td>
              <td className={`mono ${styles['wide'] ?? ''}`}>{person.username ?? t('common:none')}</td>
              <td className={styles['wide']}>{roles}</td>
              <td className={`n ${styles['wide'] ?? ''}`}>{person.phone ?? t('common:none')}</td>
              <td className={styles['state']}>
                <StateChip state={stateOf(person, on)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
