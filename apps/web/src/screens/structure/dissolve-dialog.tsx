import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Unit, useUnits } from '../../shared/api/units';
import { addDays, today } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { Bone } from '../../shared/ui/skeleton';
import { Counts } from './counts';
import { dissolutionQuery, useStructureActs } from './structure.queries';

/** 撤并: its last day, who takes over, and what that moves. */
export function DissolveDialog({ unit, onClose }: { readonly unit: Unit; readonly onClose: () => void }) {
  const { t } = useTranslation('structure');
  const units = useUnits();
  const preview = useQuery(dissolutionQuery(unit.id));
  const { changeUnit } = useStructureActs();
  const [lastDay, setLastDay] = useState(today);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const others = units.filter(
    ({ id, activeFrom, activeTo }) =>
      id !== unit.id && (activeTo === null || activeTo > lastDay) && (activeFrom === null || activeFrom <= lastDay),
  );
  const successor = others.find(({ id }) => id === successorId);
  const dissolve = (): void =>
    changeUnit.mutate({ id: unit.id, version: unit.version, activeTo: lastDay, successorId }, { onSuccess: onClose });
  return (
    <Sheet title={t('dissolve.title', { name: unit.name })} onClose={onClose}>
      <div className="col g12">
        {changeUnit.isError ? <ProblemNotice problem={changeUnit.error} /> : null}
        <Select
          label={t('dissolve.successor')}
          placeholder={t('dissolve.choose')}
          searchable
          data-autofocus
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={successorId}
          onChange={setSuccessorId}
          comboboxProps={{ shadow: 'pop' }}
        />
        <TextInput
          type="date"
          label={t('dissolve.lastDay')}
          description={t(lastDay < today() ? 'dissolve.atOnce' : 'dissolve.later', {
            day: addDays(lastDay || today(), 1),
          })}
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
        />
        <section>
          <h3 className="b">
            {successor === undefined ? t('dissolve.moves') : t('dissolve.movesTo', { name: successor.name })}
          </h3>
          {preview.isPending ? <Bone width="70%" /> : null}
          {preview.isError ? <ProblemNotice problem={preview.error} retry={() => void preview.refetch()} /> : null}
          {preview.data === undefined ? null : <Counts counts={preview.data.open} />}
          {preview.data === undefined || preview.data.people === 0 ? null : (
            <p className="t13 ochre">{t('dissolve.people', { count: preview.data.people })}</p>
          )}
          <p className="t13 c2">{t('dissolve.past', { name: unit.name })}</p>
        </section>
        <Button
          look="danger"
          size="l"
          disabled={successor === undefined || lastDay === '' || changeUnit.isPending}
          onClick={dissolve}
        >
          {t('unit.dissolve')}
        </Button>
      </div>
    </Sheet>
  );
}
