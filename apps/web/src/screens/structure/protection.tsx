import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api/client';
import { addDays, today } from '../../shared/format/dates';
import { Button } from '../../shared/ui/button';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { Bone } from '../../shared/ui/skeleton';
import { protectionQuery, useSettingsActs } from './settings.queries';
import styles from './structure.module.css';

type Settings = Schemas['ProtectionSettingsDto'];

/** How long an owner is protected: today, and from days to come. */
export function Protection() {
  const { t } = useTranslation('structure');
  const protection = useQuery(protectionQuery);
  const [isChanging, setChanging] = useState(false);
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <div className="row g12 wrap">
        <h2 className="b grow">{t('protection.title')}</h2>
        <Button disabled={protection.data === undefined} onClick={() => setChanging(true)}>
          {t('protection.change')}
        </Button>
      </div>
      <p className="t13 c2">{t('protection.text')}</p>
      {protection.isPending ? <Bone width="40%" /> : null}
      {protection.isError ? <ProblemNotice problem={protection.error} retry={() => void protection.refetch()} /> : null}
      {protection.data === undefined ? null : (
        <>
          <p>{t('protection.today', { ...protection.data.today })}</p>
          <ul className="t13 c2">
            {protection.data.settings.map(({ version, validFrom, days, daysWithoutNewStage, reason }) => (
              <li key={version}>{t('protection.coming', { day: validFrom, days, daysWithoutNewStage, reason })}</li>
            ))}
          </ul>
        </>
      )}
      {isChanging && protection.data !== undefined ? (
        <ProtectionDialog settings={protection.data} onClose={() => setChanging(false)} />
      ) : null}
    </section>
  );
}

function ProtectionDialog({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const { t } = useTranslation(['structure', 'common']);
  const { setProtection } = useSettingsActs();
  const tomorrow = addDays(today(), 1);
  const [numbers, setNumbers] = useState({ ...settings.today });
  const [validFrom, setValidFrom] = useState(tomorrow);
  const [reason, setReason] = useState('');
  const save = (): void =>
    setProtection.mutate(
      { version: settings.version, validFrom, reason: reason.trim(), ...numbers },
      { onSuccess: onClose },
    );
  return (
    <Sheet title={t('protection.change')} onClose={onClose}>
      <div className="col g12">
        {setProtection.isError ? <ProblemNotice problem={setProtection.error} /> : null}
        {(['days', 'daysWithoutNewStage'] as const).map((which) => (
          <NumberField
            key={which}
            label={t(`protection.${which}`)}
            value={numbers[which]}
            min={1}
            allowDecimal={false}
            onChange={(value) => {
              if (typeof value === 'number') setNumbers((before) => ({ ...before, [which]: value }));
            }}
          />
        ))}
        <TextInput
          type="date"
          label={t('protection.validFrom')}
          value={validFrom}
          min={tomorrow}
          onChange={(event) => setValidFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('protection.reason')}
          value={reason}
          maxLength={500}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          look="primary"
          size="l"
          disabled={reason.trim() === '' || validFrom < tomorrow || setProtection.isPending}
          onClick={save}
        >
          {t('common:action.save')}
        </Button>
      </div>
    </Sheet>
  );
}
