import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import type { Project } from '../../shared/api/projects';
import { AmountField } from '../../shared/evidence/amount-field';
import { ConflictNotice } from '../../shared/evidence/conflict-notice';
import { DateField, isInOrder } from '../../shared/evidence/date-field';
import { FilesField } from '../../shared/evidence/files-field';
import '../../shared/evidence/messages';
import { useFiles } from '../../shared/evidence/use-files';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { useProjectAct } from './use-project-act';

/** The intent of a project that was made with a waiver (fine-print 3): the waiver stays in the history, as filled. */
export function LaterIntentSheet({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const evidence = useTranslation('evidence').t;
  const [id] = useState(newId);
  const [on, setOn] = useState(today);
  const [yuan, setYuan] = useState<number>();
  const given = useFiles();
  const { files } = given;
  const give = useProjectAct(
    project,
    (seen) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/intent', {
          params: { path: { id: project.id } },
          body: { id, ...seen, intentOn: on, intendedAmountYuan: yuan ?? 0, attachments: files.map((file) => file.id) },
        }),
      ),
    t('projects.said.intent'),
    onClose,
  );
  const isReady = yuan !== undefined && yuan > 0 && isInOrder(on, undefined) && files.length > 0 && !given.isUploading;
  return (
    <Sheet title={t('projects.do.intent')} onClose={onClose}>
      <form
        className="col g12"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !give.isPending) give.mutate('');
        }}
      >
        {give.error === null ? null : <ProblemNotice problem={give.error} />}
        {give.conflict === undefined ? null : <ConflictNotice {...give.conflict} />}
        <p className="b">{project.name}</p>
        <p className="t13 c2">{t('projects.intentMeans')}</p>
        <AmountField label={evidence('field.amount.intent')} onChange={setYuan} />
        <DateField label={t('projects.intentOn')} value={on} onChange={setOn} />
        <FilesField label={evidence('field.files.intent')} given={given} />
        <Button look="primary" size="big" type="submit" disabled={!isReady || give.isPending}>
          {t('projects.do.intent')}
        </Button>
      </form>
    </Sheet>
  );
}
