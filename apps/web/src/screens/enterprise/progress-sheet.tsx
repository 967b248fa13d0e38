import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import type { Project } from '../../shared/api/projects';
import { useDecision } from '../../shared/api/use-decision';
import { DateField, isInOrder } from '../../shared/evidence/date-field';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { Choice } from '../../shared/ui/choice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';

/** 开工, 竣工, 投产, 达产 or 中止: what may come now is the server's to say. */
export function ProgressSheet({
  project: { id: projectId, name, nextStatuses },
  onClose,
}: {
  readonly project: Project;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const term = useTranslation('term').t;
  const [id] = useState(newId);
  const [status, setStatus] = useState(nextStatuses[0] ?? 'suspended');
  const [on, setOn] = useState(today);
  const record = useDecision(
    (note) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/progress', {
          params: { path: { id: projectId } },
          body: { id, status, on, ...(note === '' ? {} : { note }) },
        }),
      ),
    t('projects.said.progress'),
    onClose,
  );
  return (
    <ReasonSheet
      title={t('projects.do.progress')}
      label={t('projects.note')}
      confirm={t('projects.do.progress')}
      decide={record}
      isOptional
      isReady={isInOrder(on, undefined)}
      onClose={onClose}
    >
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
