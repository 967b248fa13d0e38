import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../shared/session/me';
import { nextStage, type Stage } from '../../shared/stage';
import { Button } from '../../shared/ui/button';
import styles from './enterprise.module.css';
import type { Enterprise } from './enterprise.queries';

const EvidenceDialog = lazy(async () => ({
  default: (await import('../../shared/evidence/evidence-dialog')).EvidenceDialog,
}));

/** One primary button: the evidence of the next stage. Beside it, any contact. */
export function PrimaryStep({ enterprise: { id, name, stage, version } }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const mayLog = useMay('activity.log');
  const [asked, setAsked] = useState<{ readonly stage: Stage; readonly version: number }>();
  if (!mayLog) return null;
  const next = nextStage(stage) ?? 'funds_in_place';
  return (
    <footer className={styles['foot']}>
      {next === 'contacted' ? null : (
        <Button
          className="big"
          style={{ width: 64 }}
          aria-label={t('give.contact')}
          title={t('give.contact')}
          onClick={() => setAsked({ stage: 'contacted', version })}
        >
          <IconPlus className="i-20" aria-hidden />
        </Button>
      )}
      <Button look="primary" size="big" onClick={() => setAsked({ stage: next, version })}>
        {t(`give.${next}`)}
      </Button>
      <Suspense>
        {asked === undefined ? null : (
          <EvidenceDialog
            enterpriseId={id}
            name={name}
            from={stage}
            stage={asked.stage}
            version={asked.version}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </footer>
  );
}
