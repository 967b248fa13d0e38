import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn } from '../../shared/api/is-held-on';
import { type Unit, usePeople, useUnitsAnswer } from '../../shared/api/units';
import { Channels } from '../../shared/channels/channels';
import { today } from '../../shared/format/dates';
import { type Role, useMay, useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { RowsSkeleton } from '../../shared/ui/skeleton';
import { UnitReminders } from '../../shared/unit-reminders/unit-reminders';
import { useUrlState } from '../../shared/url/url-state';
import { DissolveDialog } from './dissolve-dialog';
import { PaneFrame } from './pane-frame';
import { PersonDialog } from './person-dialog';
import { Term, useGrantWords } from './role-line';
import { UnitDialog } from './unit-dialog';

const SEES_TO_ALL: ReadonlySet<Role> = new Set(['scheduler', 'office']);

type Asked = 'change' | 'dissolve' | 'person';

/** One unit: who works there, what it was called, and what the office may change. */
export function UnitPane({ id }: { readonly id: string }) {
  const { t } = useTranslation('structure');
  const [, change] = useUrlState();
  const units = useUnitsAnswer();
  const [asked, setAsked] = useState<Asked>();
  const mayChange = useMay('unit.change');
  const mayInvite = useMay('user.create');
  const maySetChannels = useMaySetChannels(id);
  const close = (): void => change({ unit: undefined });
  const done = (): void => setAsked(undefined);
  const unit = units.data?.find((one) => one.id === id);
  if (unit === undefined) {
    return (
      <PaneFrame title={t('tab.units')} meta={null} onClose={close}>
        {units.isPending ? <RowsSkeleton rows={6} /> : null}
        {units.isError ? <ProblemNotice problem={units.error} retry={() => void units.refetch()} /> : null}
        {units.isSuccess ? <EmptyState text={t('unit.unknown')} /> : null}
      </PaneFrame>
    );
  }
  const isOver = unit.activeTo !== null && unit.activeTo < today();
  const meta = (
    <>
      <span className="mono">{unit.code}</span>
      <span>{t(`term:unitKind.${unit.kind}`)}</span>
    </>
  );
  return (
    <PaneFrame title={unit.name} meta={meta} onClose={close}>
      <Facts unit={unit} successor={units.data?.find((one) => one.id === unit.successorId)?.name} />
      {mayChange && !isOver ? (
        <div className="row g8 wrap">
          <Button onClick={() => setAsked('change')}>{t('unit.change')}</Button>
          <Button look="danger" onClick={() => setAsked('dissolve')}>
            {t('unit.dissolve')}
          </Button>
        </div>
      ) : null}
      <Members unitId={id} />
      {mayInvite && !isOver ? (
        <Button look="primary" onClick={() => setAsked('person')}>
          {t('person.newHere')}
        </Button>
      ) : null}
      {unit.kind === 'department' ? null : <UnitReminders unit={unit} />}
      {maySetChannels && !isOver ? <Channels owner={{ kind: 'unit', id, name: unit.name }} /> : null}
      {asked === 'change' ? <UnitDialog unit={unit} onClose={done} /> : null}
      {asked === 'dissolve' ? <DissolveDialog unit={unit} onClose={done} /> : null}
      {asked === 'person' ? <PersonDialog unitId={id} onClose={done} /> : null}
    </PaneFrame>
  );
}

/** Its lead; and who sees to the reminders of all units. */
function useMaySetChannels(unitId: string): boolean {
  const { grants } = useMe();
  const may = useMay('channel.change');
  return may && grants.some((grant) => grant.unitId === unitId || SEES_TO_ALL.has(grant.role));
}

function Facts({ unit, successor }: { readonly unit: Unit; readonly successor: string | undefined }) {
  const { t } = useTranslation('structure');
  const { region, stationCity, focus, headcount, areaCode, activeFrom, activeTo, names } = unit;
  const earlier = names.slice(0, -1);
  const facts = [
    ['station', [region, stationCity].filter(Boolean).join('，')],
    ['focus', focus],
    ['headcount', headcount],
    ['areaCode', areaCode],
    ['activeFrom', activeFrom],
    ['activeTo', activeTo],
    ['successor', successor],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([field, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={field}>
            <dt className="c3">{t(`unit.field.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      {earlier.length === 0 ? null : (
        <div>
          <dt className="c3">{t('unit.field.earlier')}</dt>
          <dd>
            {earlier.map(({ name, validFrom }, at) => (
              <p key={`${name}${validFrom ?? ''}`}>
                {t('unit.calledUntil', { name, day: names[at + 1]?.validFrom ?? '' })}
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** By pinyin, never ranked; who left stands below with their last day. */
function Members({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('structure');
  const [, change] = useUrlState();
  const people = usePeople();
  const words = useGrantWords();
  const on = today();
  const rows = people
    .flatMap((person) => person.grants.filter((grant) => grant.unitId === unitId).map((grant) => ({ person, grant })))
    .map((row) => ({ ...row, isHeld: !row.person.disabled && isHeldOn(row.grant, on) }))
    .sort((a, b) => Number(b.isHeld) - Number(a.isHeld) || a.person.name.localeCompare(b.person.name, 'zh-CN'));
  if (rows.length === 0) return <p className="c3">{t('unit.nobody')}</p>;
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('person.name')}</th>
          <th>{t('grant.role')}</th>
          <th>{t('grant.term')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ person, grant, isHeld }) => (
          <tr key={`${person.id}${grant.role}${grant.from ?? ''}`} className={isHeld ? undefined : 'c3'}>
            <td>
              <button type="button" className="figure" onClick={() => change({ user: person.id })}>
                {person.name}
              </button>
            </td>
            <td>{words(grant).role}</td>
            <td>
              <Term from={grant.from} to={grant.to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
