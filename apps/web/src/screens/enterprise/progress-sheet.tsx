import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import type { Project } from '../../shared/api/projects';
import { ConflictNotice } from '../../shared/evidence/conflict-notice';
import { DateField, isInOrder } from '../../shared/evidence/date-field';
import { Choice } from '../../shared/ui/choice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { useDatedAct } from './dated-act';

/** 开工, 竣工, 投产, 达产 or 中止: what may come now is the server's to say. */
export function ProgressSheet({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { id: projectId, name, nextStatuses } = project;
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const [status, setStatus] = useState(nextStatuses[0] ?? 'suspended');
  const { on, setOn, conflict, sheet } = useDatedAct(
    project,
    'progress',
    (given, note) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/progress', {
          params: { path: { id: projectId } },
          body: { ...given, status, ...(note === '' ? {} : { note }) },
        }),
      ),
    onClose,
  );
  return (
    <ReasonSheet {...sheet} label={t('projects.note')} isOptional isReady={isInOrder(on, undefined)}>
      {conflict === undefined ? null : <ConflictNotice {...conflict} />}
      <p className="b">{name}</p>
      <Choice
        label={t('projects.nowIs')}
        value={status}
        options={nextStatuses.map((value) => ({ value, words: term(`projectStatus.${value}`) }))}
        onChoose={setStatus}
      />
      <DateField label={t('projects.progressOn')} value={on} onChange={setOn} />
    </ReasonSheet>
  );
}
