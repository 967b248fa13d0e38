import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../shared/i18n/i18n';
import styles from './dispatch.module.css';
import type { MessageDraft } from './draft';

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MILLIS = 86_400_000;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

interface Props {
  readonly draft: MessageDraft;
  readonly change: (part: Partial<MessageDraft>) => void;
}

/** When it goes out: at a time, or again and again; nothing is asked for now. */
export function ComposerTime({ draft, change }: Props) {
  const { t } = useTranslation('dispatch');
  if (draft.when === 'now') return null;
  if (draft.when === 'recurring') return <Recurring draft={draft} change={change} />;
  return (
    <TextInput
      type="datetime-local"
      label={t('composer.time')}
      value={draft.at}
      onChange={(event) => {
        if (event.currentTarget.value !== '') change({ at: event.currentTarget.value });
      }}
    />
  );
}

function Recurring({ draft, change }: Props) {
  const { t } = useTranslation('dispatch');
  return (
    <div className={styles['pair']}>
      <Select
        label={t('composer.every')}
        data={(['working_days', 'weekly', 'monthly'] as const).map((value) => ({
          value,
          label: t(`composer.${value}`, { day: Number(draft.from.slice(8)) }),
        }))}
        value={draft.every}
        allowDeselect={false}
        onChange={(every) => change({ every: every ?? 'weekly' })}
      />
      {draft.every === 'weekly' ? (
        <Select
          label={t('composer.weekday')}
          data={WEEK.map((day) => ({ value: String(day), label: weekdayName(day) }))}
          value={String(draft.weekday)}
          allowDeselect={false}
          onChange={(day) => change({ weekday: Number(day ?? draft.weekday) })}
        />
      ) : null}
      <TextInput
        type="time"
        label={t('composer.hour')}
        value={draft.hour}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ hour: event.currentTarget.value.slice(0, 5) });
        }}
      />
      <TextInput
        type="date"
        label={t('composer.from')}
        value={draft.from}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ from: event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={t('composer.until')}
        value={draft.until}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ until: event.currentTarget.value });
        }}
      />
    </div>
  );
}

/** 1: Monday. */
function weekdayName(day: number): string {
  const format = new Intl.DateTimeFormat(currentLanguage(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY + (day - 1) * DAY_MILLIS);
}
