import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { NumberField } from '../../shared/ui/number-field';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Bone } from '../../shared/ui/skeleton';
import { Protection } from './protection';
import { retentionQuery, useSettingsActs } from './settings.queries';
import styles from './structure.module.css';
import { Targets } from './targets';

/** What the office sets for the whole city. */
export function SettingsTab() {
  return (
    <>
      <Targets />
      <Protection />
      <Retention />
    </>
  );
}

/** After how long contact persons are proposed for erasure; a person decides each. */
function Retention() {
  const { t } = useTranslation(['structure', 'common']);
  const retention = useQuery(retentionQuery);
  return (
    <section className={`card ${styles['box'] ?? ''}`}>
      <h2 className="b">{t('retention.title')}</h2>
      <p className="t13 c2">{t('retention.text')}</p>
      {retention.isPending ? <Bone width="40%" /> : null}
      {retention.isError ? <ProblemNotice problem={retention.error} retry={() => void retention.refetch()} /> : null}
      {retention.data === undefined ? null : (
        <RetentionForm key={retention.data.version} months={retention.data.months} version={retention.data.version} />
      )}
    </section>
  );
}

function RetentionForm({ months, version }: { readonly months: number | null; readonly version: number }) {
  const { t } = useTranslation(['structure', 'common']);
  const { setRetention } = useSettingsActs();
  const [typed, setTyped] = useState(months);
  return (
    <div className="row g8 wrap" style={{ alignItems: 'flex-end' }}>
      <NumberField
        label={t('retention.months')}
        placeholder={t('retention.never')}
        value={typed ?? ''}
        min={1}
        max={600}
        allowDecimal={false}
        onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
      />
      <Button
        disabled={typed === months || setRetention.isPending}
        onClick={() => setRetention.mutate({ version, months: typed })}
      >
        {t('common:action.save')}
      </Button>
      {setRetention.isError ? <ProblemNotice problem={setRetention.error} /> : null}
    </div>
  );
}
