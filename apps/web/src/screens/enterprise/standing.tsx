import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { When } from '../../shared/ui/when';
import styles from './enterprise.module.css';
import type { Enterprise } from './enterprise.queries';

const ChangeSheet = lazy(async () => ({ default: (await import('./change-sheet')).ChangeSheet }));
const PauseSheet = lazy(async () => ({ default: (await import('./pause-sheet')).PauseSheet }));
const LoseSheet = lazy(async () => ({ default: (await import('./lose-sheet')).LoseSheet }));
const ReopenSheet = lazy(async () => ({ default: (await import('./reopen-sheet')).ReopenSheet }));

type Opened = 'change' | 'pause' | 'lose' | 'reopen';

/** Whether it is being pursued (domain.md §4, rule 4) and since when not; what was entered of it is corrected here too. */
export function Standing({ enterprise }: { readonly enterprise: Enterprise }) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const [opened, setOpened] = useState<Opened>();
  const mayCorrect = useMay('enterprise.change');
  const maySettle = useMay('status.change') && enterprise.owner !== null;
  const { id, version, status, statusReason, pausedUntil } = enterprise;
  const resume = useDecision(
    () => answerOf(api.POST('/api/v1/enterprises/{id}/resume', { params: { path: { id } }, body: { version } })),
    t('standing.resumed'),
    () => undefined,
  );
  const close = (): void => setOpened(undefined);
  const opens = (what: Opened) => (
    <Button key={what} size="s" onClick={() => setOpened(what)}>
      {t(`standing.${what}`)}
    </Button>
  );
  return (
    <>
      {status === 'active' ? null : (
        <p className="t13 c2" style={{ marginTop: 8 }}>
          {status === 'paused' ? (
            <>
              {t('standing.pausedUntil')}
              <When date={pausedUntil} />
              <i className="sep" />
              {statusReason}
            </>
          ) : (
            t('standing.lostFor', { reason: statusReason === null ? '' : term(`lostReason.${statusReason}`) })
          )}
        </p>
      )}
      {resume.isError ? <ProblemNotice problem={resume.error} /> : null}
      <div className={styles['acts']}>
        {mayCorrect ? opens('change') : null}
        {maySettle && status === 'active' ? opens('pause') : null}
        {maySettle && status === 'paused' ? (
          <Button size="s" disabled={resume.isPending} onClick={() => resume.mutate('')}>
            {t('standing.resume')}
          </Button>
        ) : null}
        {maySettle && status !== 'lost' ? opens('lose') : null}
        {maySettle && status === 'lost' ? opens('reopen') : null}
      </div>
      <Suspense>
        {opened === 'change' ? <ChangeSheet enterprise={enterprise} onClose={close} /> : null}
        {opened === 'pause' ? <PauseSheet enterprise={enterprise} onClose={close} /> : null}
        {opened === 'lose' ? <LoseSheet enterprise={enterprise} onClose={close} /> : null}
        {opened === 'reopen' ? <ReopenSheet enterprise={enterprise} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
