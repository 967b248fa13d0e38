import { Select } from '@mantine/core';
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
import { wholeYuan } from '../../shared/format/amount';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { useDatedAct } from './dated-act';

const WHOLE = 'whole';

/** An entry to subtract (核减): of one receipt or of the project, verified by somebody else, never more than has arrived. */
export function ReversalSheet({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const [of, setOf] = useState(WHOLE);
  const [yuan, setYuan] = useState<number>();
  const given = useFiles();
  const { files } = given;
  const verified = project.receipts.filter(({ kind, state }) => kind === 'receipt' && state === 'verified');
  const receipt = verified.find((each) => each.id === of);
  const most = Math.min(project.fundsArrivedYuan, receipt?.amountYuan ?? project.fundsArrivedYuan);
  const file = files.at(-1);
  const { on, setOn, conflict, sheet } = useDatedAct(
    project,
    'reversal',
    (act, reason) =>
      answerOf(
        api.POST('/api/v1/projects/{id}/reversals', {
          params: { path: { id: project.id } },
          body: {
            ...act,
            amountYuan: yuan ?? 0,
            reason,
            ...(receipt === undefined ? {} : { fundId: receipt.id }),
            ...(file === undefined ? {} : { voucher: { fileId: file.id } }),
          },
        }),
      ),
    onClose,
  );
  return (
    <ReasonSheet
      {...sheet}
      label={t('projects.why')}
      isReady={yuan !== undefined && yuan > 0 && yuan <= most && isInOrder(on, undefined) && !given.isUploading}
    >
      {conflict === undefined ? null : <ConflictNotice {...conflict} />}
      <p className="b">{project.name}</p>
      <p className="t13 c2">{t('projects.reversalMeans')}</p>
      <Select
        label={t('projects.reversed')}
        data={[
          { value: WHOLE, label: t('projects.whole') },
          ...verified.map((each) => ({
            value: each.id,
            label: t('projects.receipt', { on: each.on ?? '', yuan: wholeYuan(each.amountYuan ?? 0) }),
          })),
        ]}
        value={of}
        allowDeselect={false}
        onChange={(value) => setOf(value ?? WHOLE)}
      />
      <AmountField label={t('projects.reversedAmount')} onChange={setYuan} />
      <p className={yuan !== undefined && yuan > most ? 't13 seal' : 't13 c2'} aria-live="polite">
        {t('projects.atMost', { yuan: wholeYuan(most) })}
      </p>
      <DateField label={t('projects.reversedOn')} value={on} onChange={setOn} />
      <FilesField label={t('projects.reversalFile')} given={given} />
    </ReasonSheet>
  );
}
