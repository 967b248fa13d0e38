import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import type { Project } from '../../shared/api/projects';
import { useDecision } from '../../shared/api/use-decision';
import { DateField, isInOrder } from '../../shared/evidence/date-field';
import { reachedOn } from '../../shared/evidence/use-project-choice';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { ReasonSheet } from '../../shared/ui/reason-sheet';

/** 解约、退出: it changes the status, never a stage that was reached (domain.md §4, "After signing"). */
export function TerminateSheet({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const [id] = useState(newId);
  const [on, setOn] = useState(today);
  const signedOn = reachedOn(project, 'signed');
  const terminate = useDecision(
    (reason) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/terminate', {
          params: { path: { id: project.id } },
          body: { id, on, reason },
        }),
      ),
    t('projects.said.terminate'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('projects.do.terminate')}
      label={t('projects.why')}
      confirm={t('projects.do.terminate')}
      decide={terminate}
      isFinal
      isReady={isInOrder(on, signedOn)}
      onClose={onClose}
    >
      <p className="b">{project.name}</p>
      <p className="t13 c2">{t('projects.terminateMeans')}</p>
      <DateField label={t('projects.terminatedOn')} value={on} onChange={setOn} min={signedOn ?? undefined} />
    </ReasonSheet>
  );
}
