import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import type { Project } from '../../shared/api/projects';
import { ConflictNotice } from '../../shared/evidence/conflict-notice';
import { DateField, isInOrder } from '../../shared/evidence/date-field';
import { reachedOn } from '../../shared/evidence/use-project-choice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { useDatedAct } from './dated-act';

/** 解约、退出: it changes the status, never a stage that was reached (domain.md §4, "After signing"). */
export function TerminateSheet({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const signedOn = reachedOn(project, 'signed');
  const { on, setOn, conflict, sheet } = useDatedAct(
    project,
    'terminate',
    (given, reason) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/terminate', {
          params: { path: { id: project.id } },
          body: { ...given, reason },
        }),
      ),
    onClose,
  );
  return (
    <ReasonSheet {...sheet} label={t('projects.why')} isDanger isReady={isInOrder(on, signedOn)}>
      {conflict === undefined ? null : <ConflictNotice {...conflict} />}
      <p className="b">{project.name}</p>
      <p className="t13 c2">{t('projects.terminateMeans')}</p>
      <DateField label={t('projects.terminatedOn')} value={on} onChange={setOn} min={signedOn ?? undefined} />
    </ReasonSheet>
  );
}
