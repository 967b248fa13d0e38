import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn } from '../api/is-held-on';
import { usePeople } from '../api/units';
import { today } from '../format/dates';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { ProblemNotice } from '../ui/problem-notice';
import { Sheet } from '../ui/sheet';
import styles from './unit-reminders.module.css';
import { type UnitSettings, useSetUnitReminders } from './unit-reminders.queries';

/** The lead sets the hours of the unit (domain.md §2): what is held in quiet hours comes in the next digest. */
export function UnitRemindersSheet({
  unit,
  settings,
  onClose,
}: {
  readonly unit: { readonly id: string; readonly name: string };
  readonly settings: UnitSettings;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['unitReminders', 'common']);
  const [draft, setDraft] = useState(settings);
  const give = (part: Partial<UnitSettings>): void => setDraft((before) => ({ ...before, ...part }));
  const set = useSetUnitReminders(unit.id);
  const colleagues = useColleagues(unit.id);
  return (
    <Sheet title={t('title', { unit: unit.name })} onClose={onClose}>
      <form
        className="col g12"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate(draft, { onSuccess: onClose });
        }}
      >
        {set.isError ? <ProblemNotice problem={set.error} /> : null}
        <p className="t13 c2">{t('means')}</p>
        <div className={styles['hours']}>
          {(['quietFrom', 'quietTo'] as const).map((field) => (
            <TextInput
              key={field}
              type="time"
              label={t(field)}
              value={draft[field]}
              onChange={(event) => give({ [field]: event.currentTarget.value })}
            />
          ))}
        </div>
        <Choice
          label={t('daysOff')}
          value={draft.quietDaysOff ? 'silent' : 'sent'}
          options={(['silent', 'sent'] as const).map((value) => ({ value, words: t(value) }))}
          onChoose={(value) => give({ quietDaysOff: value === 'silent' })}
        />
        <Checkbox
          label={t('digestDaily')}
          checked={draft.digestDaily}
          onChange={(event) => give({ digestDaily: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('digestWeekly')}
          checked={draft.digestWeekly}
          onChange={(event) => give({ digestWeekly: event.currentTarget.checked })}
        />
        <MultiSelect
          label={t('named')}
          description={t('namedMeans')}
          data={colleagues}
          value={draft.namedUserIds}
          searchable
          onChange={(namedUserIds) => give({ namedUserIds })}
        />
        <Button
          look="primary"
          size="big"
          type="submit"
          disabled={draft.quietFrom === '' || draft.quietTo === '' || set.isPending}
        >
          {t('common:action.save')}
        </Button>
      </form>
    </Sheet>
  );
}

/** Who works there today, by pinyin. */
function useColleagues(unitId: string): { readonly value: string; readonly label: string }[] {
  const day = today();
  return usePeople()
    .filter(
      ({ disabled, grants }) => !disabled && grants.some((grant) => grant.unitId === unitId && isHeldOn(grant, day)),
    )
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
}
