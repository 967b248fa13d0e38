import { Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn } from '../../shared/api/is-held-on';
import { type Unit, usePeople, useUnitsAnswer } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { useUrlState } from '../../shared/url/url-state';
import styles from './structure.module.css';
import { structureQuery } from './structure.queries';
import { UnitDialog } from './unit-dialog';
import { type Heads, UnitRow } from './unit-row';

const COUNTED = ['county', 'industry_task_force', 'enterprise_task_force', 'field_team'] as const;

/** 5+10+3+7, drawn: each number over its units; the office above, the departments apart. */
export function UnitsTab() {
  const { t } = useTranslation('structure');
  const units = useUnitsAnswer();
  const structure = useQuery(structureQuery);
  const [url, change] = useUrlState();
  const [isNew, setNew] = useState(false);
  const mayCreate = useMay('unit.create');
  const headsOf = useHeads();
  if (units.isPending) return <RowsSkeleton rows={14} />;
  if (units.isError) return <ProblemNotice problem={units.error} retry={() => void units.refetch()} />;
  const on = today();
  const withDissolved = url['dissolved'] === 'yes';
  const shown = units.data.filter(({ activeTo }) => withDissolved || activeTo === null || activeTo >= on);
  const of = (kind: Unit['kind']): Unit[] => shown.filter((unit) => unit.kind === kind);
  const { declared, actual, matches } = structure.data ?? { declared: null, actual: undefined, matches: true };
  return (
    <>
      <header className="row g12 wrap">
        <p className={styles['label']}>{structure.data?.label}</p>
        <p className={`t13 ${styles['matches'] ?? ''} ${matches ? 'c2' : 'seal'}`}>
          {matches || declared === null
            ? t('structure.matches')
            : t('structure.differs', { label: COUNTED.map((kind) => declared[kind]).join('+') })}
        </p>
        <Checkbox
          label={t('structure.dissolved')}
          checked={withDissolved}
          onChange={(event) =>
            change({ dissolved: event.currentTarget.checked ? 'yes' : undefined }, { replace: true })
          }
        />
        {mayCreate ? (
          <Button look="primary" onClick={() => setNew(true)}>
            <IconPlus aria-hidden />
            {t('unit.new')}
          </Button>
        ) : null}
      </header>
      <section className={styles['office']} aria-label={t('term:unitKind.office')}>
        {of('office').map((unit) => (
          <div key={unit.id} className="card">
            <UnitRow unit={unit} heads={headsOf(unit.id)} />
          </div>
        ))}
      </section>
      <div className={styles['kinds']}>
        {COUNTED.map((kind) => (
          <section key={kind} className={`card ${styles['kind'] ?? ''}`} aria-label={t(`term:unitKind.${kind}`)}>
            <header>
              <b className={styles['count']}>{actual?.[kind] ?? of(kind).length}</b>
              <h2 className="c2">{t(`term:unitKind.${kind}`)}</h2>
            </header>
            {of(kind).length === 0 ? <p className={`c3 ${styles['none'] ?? ''}`}>{t('structure.none')}</p> : null}
            <ul>
              {of(kind).map((unit) => (
                <li key={unit.id}>
                  <UnitRow unit={unit} heads={headsOf(unit.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Departments departments={of('department')} />
      {isNew ? <UnitDialog unit={undefined} onClose={() => setNew(false)} /> : null}
    </>
  );
}

/** 市直部门: outside of 5+10+3+7, owners of difficulties. */
function Departments({ departments }: { readonly departments: readonly Unit[] }) {
  const { t } = useTranslation('structure');
  const headsOf = useHeads();
  const [words, setWords] = useState('');
  const found = departments.filter(({ name, code }) => name.includes(words.trim()) || code.includes(words.trim()));
  return (
    <section aria-label={t('term:unitKind.department')}>
      <div className="sec">
        <h2>{t('term:unitKind.department')}</h2>
        <span className="c">{departments.length}</span>
        <span className="t12 c3">{t('structure.departments')}</span>
        <span className="grow" />
        <TextInput
          aria-label={t('structure.findDepartment')}
          placeholder={t('structure.findDepartment')}
          leftSection={<IconSearch aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? <EmptyState text={t(words === '' ? 'structure.none' : 'structure.notFound')} /> : null}
      <ul className={styles['departments']}>
        {found.map((unit) => (
          <li key={unit.id} className="card">
            <UnitRow unit={unit} heads={headsOf(unit.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who leads a unit today, and how many have a role there. */
function useHeads(): (unitId: string) => Heads {
  const people = usePeople();
  const on = today();
  return (unitId) => {
    const held = people.flatMap(({ id, name, disabled, grants }) =>
      disabled
        ? []
        : grants
            .filter((grant) => grant.unitId === unitId && isHeldOn(grant, on))
            .map(({ role }) => ({ id, name, role })),
    );
    return {
      lead: held.find(({ role }) => role === 'lead')?.name,
      people: new Set(held.map(({ id }) => id)).size,
    };
  };
}
