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
import { reachedOn } from '../../shared/evidence/use-project-choice';
import { wholeYuan } from '../../shared/format/amount';
import { Choice } from '../../shared/ui/choice';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { useDatedAct } from './dated-act';

const WAYS = ['more', 'less'] as const;

/** More or less than the contract says: with a date, a reason and a file of its own (domain.md §4, "After signing"). */
export function AmendmentSheet({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const [way, setWay] = useState<(typeof WAYS)[number]>('more');
  const [yuan, setYuan] = useState<number>();
  const given = useFiles();
  const { files } = given;
  const signedOn = reachedOn(project, 'signed');
  const deltaYuan = (yuan ?? 0) * (way === 'more' ? 1 : -1);
  const { on, setOn, conflict, sheet } = useDatedAct(
    project,
    'amendment',
    (act, reason) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/amendments', {
          params: { path: { id: project.id } },
          body: { ...act, deltaYuan, reason, attachments: files.map((file) => file.id) },
        }),
      ),
    onClose,
  );
  return (
    <ReasonSheet
      {...sheet}
      label={t('projects.why')}
      isReady={deltaYuan !== 0 && isInOrder(on, signedOn) && files.length > 0 && !given.isUploading}
    >
      {conflict === undefined ? null : <ConflictNotice {...conflict} />}
      <p className="b">{project.name}</p>
      <Choice
        label={t('projects.way')}
        value={way}
        options={WAYS.map((value) => ({ value, words: t(`projects.ways.${value}`) }))}
        onChoose={setWay}
      />
      <AmountField label={t(`projects.byHowMuch.${way}`)} onChange={setYuan} />
      <DateField label={t('projects.amendedOn')} value={on} onChange={setOn} min={signedOn ?? undefined} />
      <FilesField label={t('projects.amendmentFile')} given={given} />
      <p className="t13 c2" aria-live="polite">
        {deltaYuan === 0
          ? t('projects.amendmentCounts')
          : t('projects.amendmentMeans', {
              before: wholeYuan(project.contractAmountYuan),
              after: wholeYuan(project.contractAmountYuan + deltaYuan),
              month: Number(on.slice(5, 7)),
            })}
      </p>
    </ReasonSheet>
  );
}
