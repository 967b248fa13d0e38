import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Unit } from '../../shared/api/units';
import { today } from '../../shared/format/dates';
import { plainDigits } from '../../shared/format/typed-amount';
import { Button } from '../../shared/ui/button';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { useStructureActs } from './structure.queries';

const KINDS = [
  'county',
  'industry_task_force',
  'enterprise_task_force',
  'field_team',
  'office',
  'department',
] as const satisfies readonly Unit['kind'][];

interface Draft {
  readonly code: string;
  readonly kind: Unit['kind'];
  readonly name: string;
  readonly nameFrom: string;
  readonly region: string;
  readonly stationCity: string;
  readonly focus: string;
  readonly areaCode: string;
  readonly headcount: number | null;
}

function draftOf(unit: Unit | undefined): Draft {
  return {
    code: unit?.code ?? '',
    kind: unit?.kind ?? 'field_team',
    name: unit?.name ?? '',
    nameFrom: today(),
    region: unit?.region ?? '',
    stationCity: unit?.stationCity ?? '',
    focus: unit?.focus ?? '',
    areaCode: unit?.areaCode ?? '',
    headcount: unit?.headcount ?? null,
  };
}

/** A new unit; or another name from a day on, another station. Earlier figures keep the earlier name. */
export function UnitDialog({ unit, onClose }: { readonly unit: Unit | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation(['structure', 'common']);
  const [draft, setDraft] = useState(() => draftOf(unit));
  const { changeUnit, createUnit } = useStructureActs();
  const { error, isPending } = unit === undefined ? createUnit : changeUnit;
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const facts = {
    region: orNone(draft.region),
    stationCity: orNone(draft.stationCity),
    focus: orNone(draft.focus),
    areaCode: orNone(draft.areaCode),
    headcount: draft.headcount,
  };
  const isRenamed = unit !== undefined && draft.name.trim() !== unit.name;
  const save = (): void => {
    const name = draft.name.trim();
    const options = { onSuccess: onClose };
    if (unit === undefined) {
      createUnit.mutate({ code: draft.code.trim(), kind: draft.kind, name, activeFrom: today(), ...facts }, options);
      return;
    }
    const renamed = isRenamed ? { name, nameFrom: draft.nameFrom } : {};
    changeUnit.mutate({ id: unit.id, version: unit.version, ...facts, ...renamed }, options);
  };
  const isWhole = draft.name.trim() !== '' && (unit !== undefined || draft.code.trim() !== '');
  return (
    <Sheet title={unit === undefined ? t('unit.new') : unit.name} onClose={onClose}>
      <div className="col g12">
        {error === null ? null : <ProblemNotice problem={error} />}
        {unit === undefined ? (
          <>
            <Select
              label={t('unit.kind')}
              data={KINDS.map((kind) => ({ value: kind, label: t(`term:unitKind.${kind}`) }))}
              value={draft.kind}
              allowDeselect={false}
              onChange={(kind) => set({ kind: kind as Unit['kind'] })}
              comboboxProps={{ shadow: 'pop' }}
            />
            <TextInput
              label={t('unit.code')}
              description={t('unit.codeHint')}
              value={draft.code}
              maxLength={32}
              onChange={(event) => set({ code: event.currentTarget.value })}
            />
          </>
        ) : null}
        <TextInput
          label={t('unit.name')}
          value={draft.name}
          maxLength={100}
          data-autofocus
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {isRenamed ? (
          <TextInput
            type="date"
            label={t('unit.nameFrom')}
            description={t('unit.nameFromHint', { name: unit.name })}
            value={draft.nameFrom}
            onChange={(event) => set({ nameFrom: event.currentTarget.value })}
          />
        ) : null}
        {draft.kind === 'field_team' ? (
          <>
            <TextInput
              label={t('unit.field.region')}
              value={draft.region}
              maxLength={64}
              onChange={(event) => set({ region: event.currentTarget.value })}
            />
            <TextInput
              label={t('unit.field.stationCity')}
              value={draft.stationCity}
              maxLength={64}
              onChange={(event) => set({ stationCity: event.currentTarget.value })}
            />
          </>
        ) : null}
        {draft.kind === 'county' ? (
          <TextInput
            label={t('unit.field.areaCode')}
            description={t('unit.areaCodeHint')}
            value={draft.areaCode}
            maxLength={6}
            inputMode="numeric"
            onChange={(event) => set({ areaCode: plainDigits(event.currentTarget.value) })}
          />
        ) : (
          <TextInput
            label={t('unit.field.focus')}
            value={draft.focus}
            maxLength={200}
            onChange={(event) => set({ focus: event.currentTarget.value })}
          />
        )}
        <NumberField
          label={t('unit.field.headcount')}
          value={draft.headcount ?? ''}
          min={0}
          max={10_000}
          allowDecimal={false}
          onChange={(value) => set({ headcount: typeof value === 'number' ? value : null })}
        />
        <Button
          look="primary"
          size="l"
          disabled={!isWhole || isPending || (isRenamed && draft.nameFrom === '')}
          onClick={save}
        >
          {t('common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}

function orNone(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
