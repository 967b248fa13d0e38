import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Unit, useUnits } from '../../shared/api/units';
import { Button } from '../../shared/ui/button';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { useScopeWords } from './scope-words';
import { type Target, type TargetGiven, useSettingsActs } from './settings.queries';

const YI = 100_000_000;
/** The figures that a rule set knows a target for, and in what each is set. */
const FIGURES = {
  city_new_signed_contract_amount: 'yuan',
  city_funds_in_place: 'yuan',
  field_signed_contract_amount: 'yuan',
  manufacturing_share_of_contract_amount: 'percent',
} as const satisfies Readonly<Record<string, Target['unit']>>;
type Figure = keyof typeof FIGURES;
const KINDS = ['county', 'industry_task_force', 'enterprise_task_force', 'field_team'] as const;

/** A new version of a target, or the first of one. */
export function TargetDialog({
  year,
  target,
  onClose,
}: {
  readonly year: number;
  readonly target: Target | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['structure', 'common']);
  const units = useUnits().filter(({ kind }) => kind !== 'department' && kind !== 'office');
  const scopeWords = useScopeWords();
  const { setTarget } = useSettingsActs();
  const [figure, setFigure] = useState<string>(target?.figure ?? 'city_new_signed_contract_amount');
  const [scope, setScope] = useState(target === undefined ? 'city' : `${target.scope} ${target.scopeRef}`);
  const unit = target?.unit ?? FIGURES[figure as Figure];
  const size = unit === 'yuan' ? YI : 1;
  const [value, setValue] = useState<number | string>(target === undefined ? '' : target.value / size);
  const [document, setDocument] = useState('');
  const figureWords = (key: string): string => t(`target.figures.${key}`, { defaultValue: key });
  const save = (): void => {
    if (typeof value !== 'number') return;
    setTarget.mutate(
      {
        year,
        figure,
        unit,
        value: Math.round(value * size),
        ...scopeGiven(scope),
        ...(document.trim() === '' ? {} : { document: document.trim() }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Sheet
      title={
        target === undefined
          ? t('target.newTitle', { year })
          : t('target.reviseTitle', { figure: figureWords(figure), scope: scopeWords(target) })
      }
      onClose={onClose}
    >
      <div className="col g12">
        {setTarget.isError ? <ProblemNotice problem={setTarget.error} /> : null}
        {target === undefined ? (
          <>
            <Select
              label={t('target.figure')}
              data={Object.keys(FIGURES).map((key) => ({ value: key, label: figureWords(key) }))}
              value={figure}
              allowDeselect={false}
              onChange={(key) => setFigure(key ?? figure)}
              comboboxProps={{ shadow: 'pop' }}
            />
            <Select
              label={t('target.scope')}
              searchable
              data={[
                { value: 'city', label: t('target.city') },
                ...KINDS.map((kind) => ({ value: `kind ${kind}`, label: t(`term:unitKind.${kind}`) })),
                ...units.map(({ id, name }) => ({ value: `unit ${id}`, label: name })),
              ]}
              value={scope}
              allowDeselect={false}
              onChange={(chosen) => setScope(chosen ?? scope)}
              comboboxProps={{ shadow: 'pop' }}
            />
          </>
        ) : null}
        <NumberField
          label={t(`target.in.${unit}`)}
          value={value}
          min={0}
          decimalScale={unit === 'yuan' ? 8 : 0}
          data-autofocus
          onChange={setValue}
        />
        <TextInput
          label={t('target.document')}
          description={t('target.documentHint')}
          value={document}
          maxLength={500}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <Button look="primary" size="l" disabled={typeof value !== 'number' || setTarget.isPending} onClick={save}>
          {t('common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}

/** 「unit 0190…」 as the API takes it. */
function scopeGiven(scope: string): Pick<TargetGiven, 'scope' | 'kind' | 'unitId'> {
  const [what, of = ''] = scope.split(' ');
  if (what === 'kind') return { scope: 'kind', kind: of as Unit['kind'] };
  return what === 'unit' ? { scope: 'unit', unitId: of } : { scope: 'city' };
}
