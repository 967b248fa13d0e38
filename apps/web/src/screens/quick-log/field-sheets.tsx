import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, today } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { Sheet } from '../../shared/ui/sheet';
import type { NextAction } from './draft';
import styles from './quick-log.module.css';
import { ACTIVITY_KINDS, type ActivityKind, type PersonNamed } from './reading/reading';

interface Asks<Value> {
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly onClose: () => void;
}

function Kinds({
  value,
  label,
  onChoose,
}: {
  readonly value: ActivityKind | null;
  readonly label: string;
  readonly onChoose: (kind: ActivityKind) => void;
}) {
  const { t } = useTranslation('term');
  return (
    <div className={styles['kinds']} role="group" aria-label={label}>
      {ACTIVITY_KINDS.map((kind) => (
        <button key={kind} type="button" aria-pressed={kind === value} onClick={() => onChoose(kind)}>
          {t(`activity.${kind}`)}
        </button>
      ))}
    </div>
  );
}

export function KindSheet({ value, onChoose, onClose }: Asks<ActivityKind | null>) {
  const { t } = useTranslation('quick-log');
  return (
    <Sheet title={t('kind')} onClose={onClose}>
      <Kinds value={value} label={t('kind')} onChoose={onChoose} />
    </Sheet>
  );
}

export function DaySheet({ value, onChoose, onClose }: Asks<string>) {
  const { t } = useTranslation('quick-log');
  return (
    <Sheet title={t('row.on')} onClose={onClose}>
      <TextInput
        type="date"
        size="md"
        data-autofocus
        aria-label={t('row.on')}
        value={value}
        max={today()}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChoose(event.currentTarget.value);
        }}
      />
      <Button look="primary" size="big" style={{ marginTop: 16 }} onClick={onClose}>
        {t('done')}
      </Button>
    </Sheet>
  );
}

export function PersonsSheet({ value, onChoose, onClose }: Asks<readonly PersonNamed[]>) {
  const { t } = useTranslation('quick-log');
  const [typed, setTyped] = useState(
    value.map(({ name, title }) => (title === null ? name : `${name} ${title}`)).join('\n'),
  );
  const done = (): void => {
    onChoose(personsIn(typed));
    onClose();
  };
  return (
    <Sheet title={t('row.persons')} onClose={done}>
      <Textarea
        size="md"
        autosize
        minRows={3}
        data-autofocus
        aria-label={t('row.persons')}
        description={t('personsHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button look="primary" size="big" style={{ marginTop: 16 }} onClick={done}>
        {t('done')}
      </Button>
    </Sheet>
  );
}

function personsIn(text: string): PersonNamed[] {
  return text.split('\n').flatMap((line) => {
    const [name, ...title] = line.trim().split(/\s+/u);
    return name === undefined || name === '' ? [] : [{ name, title: title.length === 0 ? null : title.join(' ') }];
  });
}

export function NextSheet({ value, onChoose, onClose }: Asks<NextAction | null>) {
  const { t } = useTranslation('quick-log');
  const [next, setNext] = useState<NextAction>(value ?? { on: addDays(today(), 7), kind: 'call', what: '' });
  const done = (): void => {
    onChoose({ ...next, what: next.what.trim() === '' ? t('row.next') : next.what.trim() });
    onClose();
  };
  return (
    <Sheet title={t('row.next')} onClose={onClose}>
      <div className="col g12">
        <TextInput
          type="date"
          size="md"
          label={t('nextOn')}
          value={next.on}
          min={today()}
          onChange={(event) => {
            const on = event.currentTarget.value;
            if (on !== '') setNext({ ...next, on });
          }}
        />
        <Kinds value={next.kind} label={t('row.kind')} onChoose={(kind) => setNext({ ...next, kind })} />
        <TextInput
          size="md"
          label={t('nextWhat')}
          value={next.what}
          maxLength={200}
          onChange={(event) => setNext({ ...next, what: event.currentTarget.value })}
        />
        <Button look="primary" size="big" onClick={done}>
          {t('done')}
        </Button>
        <Button
          size="big"
          onClick={() => {
            onChoose(null);
            onClose();
          }}
        >
          {t('noNext')}
        </Button>
      </div>
    </Sheet>
  );
}
