import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useUnits } from '../../shared/api/units';
import { addDays, today } from '../../shared/format/dates';
import termZh from '../../shared/i18n/term.zh.json';
import { newId } from '../../shared/ids';
import { STAGES } from '../../shared/stage';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { ComposerPreview } from './composer-preview';
import { ComposerTime } from './composer-time';
import styles from './dispatch.module.css';
import { useDispatchActs } from './dispatch.queries';
import { type Chain, emptyDraft, isComplete, type MessageDraft, messageOf, type Role, type UnitKind } from './draft';

const ROLES: readonly Role[] = ['member', 'lead', 'office', 'leader'];
const KINDS: readonly UnitKind[] = [
  'field_team',
  'county',
  'industry_task_force',
  'enterprise_task_force',
  'department',
];
const CHAINS = Object.keys(termZh.chain) as Chain[];
const MONTH_DAYS = 30;
const SETTLES_MILLIS = 300;

/** 发一次提醒: whom, what, when; the dry run shows exactly who gets what before anything goes out. */
export function Composer() {
  const { t } = useTranslation(['dispatch', 'term']);
  const units = useUnits();
  const now = today();
  const [id, setId] = useState(newId);
  const [draft, setDraft] = useState<MessageDraft>(() => emptyDraft(now, addDays(now, MONTH_DAYS)));
  const { send } = useDispatchActs();
  const change = (part: Partial<MessageDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const [settled] = useDebouncedValue(draft, SETTLES_MILLIS);
  const complete = isComplete(draft);
  const previewed = messageOf(settled);
  const preview = useQuery({
    queryKey: ['dispatch-preview', previewed],
    queryFn: () => answerOf(api.POST('/api/v1/dispatch/messages/preview', { body: previewed })),
    enabled: complete && isComplete(settled),
    placeholderData: keepPreviousData,
  });
  const shown = complete ? preview.data : undefined;
  const isCurrent = shown !== undefined && !preview.isPlaceholderData && settled === draft;
  const submit = (): void => {
    const count = shown?.sendings.length ?? 0;
    send.mutate(
      { ...messageOf(draft), id },
      {
        onSuccess: () => {
          notifications.show({ message: t(draft.when === 'now' ? 'composer.sent' : 'composer.planned', { count }) });
          setId(newId());
          setDraft(emptyDraft(now, addDays(now, MONTH_DAYS)));
        },
      },
    );
  };
  return (
    <section className={`card ${styles['composer'] ?? ''}`} aria-label={t('composer.title')}>
      <div className="row g8">
        <h2 className="t16 b">{t('composer.title')}</h2>
        <span className="t13 c3 r">{t('composer.recall')}</span>
      </div>
      <MultiSelect
        label={t('composer.kinds')}
        data={KINDS.map((value) => ({ value, label: t(`term:unitKind.${value}`) }))}
        value={[...draft.unitKinds]}
        placeholder={draft.unitKinds.length === 0 ? t('composer.any') : ''}
        onChange={(unitKinds) => change({ unitKinds: unitKinds })}
        searchable
        clearable
      />
      <MultiSelect
        label={t('composer.units')}
        data={units.map(({ id: value, name }) => ({ value, label: name }))}
        value={[...draft.unitIds]}
        placeholder={draft.unitIds.length === 0 ? t('composer.any') : ''}
        onChange={(unitIds) => change({ unitIds })}
        searchable
        clearable
      />
      <MultiSelect
        label={t('composer.roles')}
        data={ROLES.map((value) => ({ value, label: t(`term:role.${value}`) }))}
        value={[...draft.roles]}
        placeholder={draft.roles.length === 0 ? t('composer.any') : ''}
        onChange={(roles) => change({ roles: roles })}
        searchable
        clearable
      />
      <Select
        label={t('composer.chain')}
        data={CHAINS.map((value) => ({ value, label: t(`term:chain.${value}`) }))}
        value={draft.chain}
        placeholder={t('composer.any')}
        onChange={(chain) => change({ chain })}
        searchable
        clearable
      />
      <div className={styles['pair']}>
        <Select
          label={t('composer.stage')}
          data={STAGES.map((value) => ({ value, label: t(`term:stage.${value}`) }))}
          value={draft.stage}
          placeholder={t('composer.any')}
          onChange={(stage) => change({ stage: stage })}
          clearable
        />
        <NumberField
          label={t('composer.idle')}
          value={draft.idleWorkingDays ?? ''}
          placeholder={t('composer.any')}
          min={1}
          max={1000}
          allowDecimal={false}
          onChange={(value) => change({ idleWorkingDays: typeof value === 'number' ? value : null })}
        />
      </div>
      <Checkbox
        label={t('composer.owners')}
        checked={draft.owners}
        onChange={(event) => change({ owners: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('composer.robots')}
        checked={draft.robots}
        onChange={(event) => change({ robots: event.currentTarget.checked })}
      />
      <TextInput
        label={t('composer.subject')}
        value={draft.title}
        maxLength={100}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('composer.body')}
        value={draft.body}
        autosize
        minRows={3}
        maxLength={4000}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <Choice
        label={t('composer.when')}
        value={draft.when}
        options={(['now', 'at', 'recurring'] as const).map((value) => ({ value, words: t(`composer.${value}`) }))}
        onChoose={(when) => change({ when })}
      />
      <ComposerTime draft={draft} change={change} />
      <Checkbox
        label={t('composer.urgent')}
        checked={draft.urgent}
        onChange={(event) => change({ urgent: event.currentTarget.checked })}
      />
      {preview.isError ? <ProblemNotice problem={preview.error} /> : null}
      {shown === undefined ? null : <ComposerPreview preview={shown} />}
      {send.isError ? <ProblemNotice problem={send.error} /> : null}
      <Button look="primary" size="l" disabled={!isCurrent || send.isPending} onClick={submit}>
        {shown === undefined ? t('composer.sendNone') : t('composer.send', { count: shown.sendings.length })}
      </Button>
    </section>
  );
}
