import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn } from '../../shared/api/is-held-on';
import type { Person } from '../../shared/api/units';
import { addDays, today } from '../../shared/format/dates';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { type GrantDraft, GrantFields } from './grant-fields';
import { type Grant, inOrder, withEnd } from './people';
import { Term, useGrantWords } from './role-line';
import styles from './structure.module.css';
import { useStructureActs } from './structure.queries';

/** The roles somebody holds, held or will hold; one more, or the end of one. */
export function GrantsList({ person }: { readonly person: Person }) {
  const { t } = useTranslation('structure');
  const words = useGrantWords();
  const mayChange = useMay('user.change');
  const [ending, setEnding] = useState<Grant>();
  const [isAdding, setAdding] = useState(false);
  const on = today();
  return (
    <section>
      <h3 className="b">{t('people.roles')}</h3>
      <ul className={styles['grants']}>
        {inOrder(person.grants, on).map((grant) => {
          const { unit, role } = words(grant);
          const isOver = grant.to !== null && grant.to < on;
          return (
            <li key={`${grant.unitId}${grant.role}${grant.from ?? ''}`} className="row g8">
              <div className={`grow ${isHeldOn(grant, on) ? '' : 'c3'}`}>
                <p>
                  {unit}
                  <i className="sep" />
                  {role}
                </p>
                <Term from={grant.from} to={grant.to} />
              </div>
              {mayChange && !isOver ? (
                <Button size="s" aria-label={t('grant.endOf', { unit, role })} onClick={() => setEnding(grant)}>
                  {t('grant.end')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {mayChange ? (
        <Button size="s" onClick={() => setAdding(true)}>
          {t('grant.add')}
        </Button>
      ) : null}
      {ending === undefined ? null : <EndDialog person={person} grant={ending} onClose={() => setEnding(undefined)} />}
      {isAdding ? <AddDialog person={person} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function EndDialog({
  person,
  grant,
  onClose,
}: {
  readonly person: Person;
  readonly grant: Grant;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('structure');
  const words = useGrantWords();
  const { changeUser } = useStructureActs();
  const [lastDay, setLastDay] = useState(today);
  const { unit, role } = words(grant);
  const end = (): void =>
    changeUser.mutate(
      { id: person.id, version: person.version, grants: withEnd(person.grants, grant, lastDay).map(given) },
      { onSuccess: onClose },
    );
  return (
    <Sheet title={t('grant.endTitle', { name: person.name, unit, role })} onClose={onClose}>
      <div className="col g12">
        {changeUser.isError ? <ProblemNotice problem={changeUser.error} /> : null}
        <TextInput
          type="date"
          label={t('grant.lastDay')}
          description={t('grant.lastDayHint', { yesterday: addDays(today(), -1) })}
          value={lastDay}
          data-autofocus
          onChange={(event) => setLastDay(event.currentTarget.value)}
        />
        <p className="t13 c2">{t('grant.endHint')}</p>
        <Button look="danger" size="l" disabled={lastDay === '' || changeUser.isPending} onClick={end}>
          {t('grant.end')}
        </Button>
      </div>
    </Sheet>
  );
}

function AddDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation(['structure', 'common']);
  const { changeUser } = useStructureActs();
  const [draft, setDraft] = useState<GrantDraft>({ unitId: null, role: 'member', from: today() });
  const { unitId, role, from } = draft;
  const add = (): void => {
    if (unitId === null) return;
    const grants = [...person.grants.map(given), { role, unitId, from }];
    changeUser.mutate({ id: person.id, version: person.version, grants }, { onSuccess: onClose });
  };
  return (
    <Sheet title={t('grant.addTitle', { name: person.name })} onClose={onClose}>
      <div className="col g12">
        {changeUser.isError ? <ProblemNotice problem={changeUser.error} /> : null}
        <GrantFields draft={draft} onChange={setDraft} />
        <Button look="primary" size="l" disabled={unitId === null || from === '' || changeUser.isPending} onClick={add}>
          {t('common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}

/** As the API takes it: no bound is no field. */
function given({ role, unitId, from, to }: Grant) {
  return { role, unitId, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
