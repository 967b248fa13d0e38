import { Select, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../api/units';
import { DateField } from '../evidence/date-field';
import { UnitField } from '../evidence/unit-field';
import { today } from '../format/dates';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import styles from './difficulties.module.css';
import { CHANGED_BY_A_STEP, type Difficulty, type StepAction, type StepDraft, takeStep } from './difficulties.queries';

type Asked = 'needed' | 'asked';

/** What each step asks for beside its text. */
const FIELDS: Readonly<
  Record<StepAction, { readonly text: Asked; readonly owner?: Asked; readonly due?: Asked; readonly on?: Asked }>
> = {
  assign: { text: 'asked', owner: 'needed', due: 'asked' },
  escalate: { text: 'needed', due: 'asked' },
  instruct: { text: 'needed', owner: 'asked', due: 'asked' },
  comment: { text: 'needed' },
  resolve: { text: 'needed', on: 'needed' },
  reopen: { text: 'needed' },
};

export function StepForm({
  difficulty,
  action,
  onDone,
}: {
  readonly difficulty: Difficulty;
  readonly action: StepAction;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('difficulties');
  const queries = useQueryClient();
  const [draft, setDraft] = useState<StepDraft>({
    text: '',
    on: today(),
    dueOn: '',
    ownerUnitId: null,
    leaderId: null,
  });
  const give = (part: Partial<StepDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const fields = FIELDS[action];
  const isToLeader = action === 'escalate' && difficulty.level === 'office';
  const isComplete =
    (fields.text === 'asked' || draft.text.trim() !== '') &&
    (fields.owner !== 'needed' || draft.ownerUnitId !== null) &&
    (fields.on === undefined || draft.on !== '');
  const step = useMutation({
    mutationFn: () => takeStep(difficulty, action, draft),
    onSuccess: async () => {
      notifications.show({ message: t(`done.${action}`) });
      onDone();
      await Promise.all(CHANGED_BY_A_STEP.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate();
      }}
    >
      {action === 'escalate' ? <p className="b">{t(isToLeader ? 'to.city_leader' : 'to.office')}</p> : null}
      {step.isError ? <ProblemNotice problem={step.error} /> : null}
      <Textarea
        label={t(`text.${action}`)}
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.text}
        onChange={(event) => give({ text: event.currentTarget.value })}
      />
      {fields.owner === undefined ? null : (
        <UnitField
          label={t(fields.owner === 'needed' ? 'field.owner' : 'field.ownerKept')}
          value={draft.ownerUnitId}
          onChange={(ownerUnitId) => give({ ownerUnitId })}
        />
      )}
      {isToLeader ? <LeaderField value={draft.leaderId} onChange={(leaderId) => give({ leaderId })} /> : null}
      {fields.due === undefined ? null : (
        <DateField label={t('field.due')} value={draft.dueOn} onChange={(dueOn) => give({ dueOn })} isPlan />
      )}
      {fields.on === undefined ? null : (
        <DateField label={t('field.on')} value={draft.on} onChange={(on) => give({ on })} min={difficulty.raisedOn} />
      )}
      <Button type="submit" look="primary" disabled={!isComplete || step.isPending}>
        {t('confirm')}
      </Button>
    </form>
  );
}

function LeaderField({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation('difficulties');
  const leaders = usePeople().filter(({ grants }) => grants.some(({ role }) => role === 'leader'));
  return (
    <Select
      label={t('field.leader')}
      clearable
      data={leaders.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
