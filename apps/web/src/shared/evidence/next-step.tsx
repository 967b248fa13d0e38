import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from './date-field';
import styles from './evidence.module.css';

const KINDS = ['call', 'message', 'meeting', 'outbound_visit', 'inbound_visit', 'event'] as const;

export interface NextStepTyped {
  readonly on: string;
  readonly kind: (typeof KINDS)[number];
  readonly what: string;
}

export const NO_NEXT_STEP: NextStepTyped = { on: '', kind: 'call', what: '' };

export function nextActionOf({ on, kind, what }: NextStepTyped) {
  return on === '' || what.trim() === '' ? {} : { nextAction: { on, kind, what: what.trim() } };
}

export function NextStep({
  value,
  onChange,
}: {
  readonly value: NextStepTyped;
  readonly onChange: (next: NextStepTyped) => void;
}) {
  const { t } = useTranslation('evidence');
  const term = useTranslation('term').t;
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className={styles['label']}>{t('field.next')}</legend>
      <div className={styles['pair']}>
        <DateField isPlan label={t('field.nextOn')} value={value.on} onChange={(on) => onChange({ ...value, on })} />
        <Select
          label={t('field.nextKind')}
          data={KINDS.map((kind) => ({ value: kind, label: term(`activity.${kind}`) }))}
          value={value.kind}
          allowDeselect={false}
          onChange={(chosen) => {
            const kind = KINDS.find((each) => each === chosen);
            if (kind !== undefined) onChange({ ...value, kind });
          }}
        />
      </div>
      <div style={{ marginTop: 8 }}>
        <TextInput
          label={t('field.nextWhat')}
          value={value.what}
          onChange={(event) => onChange({ ...value, what: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
