import { Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { reminderRulesQuery } from '../../shared/api/reminder-rules';
import { addDays, today } from '../../shared/format/dates';
import { currentLanguage } from '../../shared/i18n/i18n';
import { Button } from '../../shared/ui/button';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { daysIn } from './days-in';
import { editOf, type Rule, type RuleEdit } from './rules.queries';

const LAST_DAYS = 30;

/** One rule: another version of it, and what it would have sent in the last month. */
export function RuleDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation(['rules', 'common']);
  const queries = useQueryClient();
  const [edit, setEdit] = useState<RuleEdit>(() => editOf(rule));
  const [typed, setTyped] = useState(rule.due.join('、'));
  const due = daysIn(typed);
  const changed: RuleEdit = { ...edit, due: due ?? edit.due };
  const preview = useMutation({
    mutationFn: () => {
      const to = addDays(today(), -1);
      return answerOf(
        api.POST('/api/v1/reminder-rules/preview', { body: { from: addDays(to, -LAST_DAYS), to, rule: changed } }),
      );
    },
  });
  const save = useMutation({
    mutationFn: () => answerOf(api.PUT('/api/v1/reminder-rules', { body: changed })),
    onSuccess: async () => {
      await queries.invalidateQueries(reminderRulesQuery);
      onClose();
    },
  });
  const change = (part: Partial<RuleEdit>): void => {
    setEdit((before) => ({ ...before, ...part }));
    preview.reset();
  };
  return (
    <Modal opened onClose={onClose} title={rule.name[currentLanguage() === 'en' ? 'en' : 'zh']} size={560}>
      <div className="col g12">
        {save.isError ? <ProblemNotice problem={save.error} /> : null}
        <Checkbox
          label={t('field.enabled')}
          checked={edit.enabled}
          onChange={(event) => change({ enabled: event.currentTarget.checked })}
        />
        <TextInput
          label={t(`field.due.${rule.days}`)}
          value={typed}
          error={due === undefined ? t('field.dueWrong') : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            preview.reset();
          }}
        />
        <NumberField
          label={t('field.repeat')}
          value={edit.repeatEvery ?? ''}
          min={1}
          max={366}
          allowDecimal={false}
          onChange={(value) => change({ repeatEvery: typeof value === 'number' ? value : null })}
        />
        <TextInput
          type="time"
          label={t('field.hour')}
          value={edit.hour}
          onChange={(event) => {
            if (event.currentTarget.value !== '') change({ hour: event.currentTarget.value.slice(0, 5) });
          }}
        />
        {edit.escalates.map((escalation, place) => (
          <NumberField
            key={escalation.to}
            label={t('field.escalates', { to: t(`to.${escalation.to}`) })}
            value={escalation.after}
            min={1}
            max={366}
            allowDecimal={false}
            onChange={(value) => {
              if (typeof value !== 'number') return;
              change({
                escalates: edit.escalates.map((one, index) => (index === place ? { ...one, after: value } : one)),
              });
            }}
          />
        ))}
        {preview.isError ? <ProblemNotice problem={preview.error} /> : null}
        {preview.data === undefined ? null : (
          <p role="status" className="t13">
            {t('previewed', { days: LAST_DAYS, current: preview.data.current, changed: preview.data.changed })}
          </p>
        )}
        <div className="row g8" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={() => preview.mutate()} disabled={due === undefined || preview.isPending}>
            {t('preview')}
          </Button>
          <Button look="primary" onClick={() => save.mutate()} disabled={due === undefined || save.isPending}>
            {t('common:action.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
