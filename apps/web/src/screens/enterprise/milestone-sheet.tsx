import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecision } from '../../shared/api/use-decision';
import { DateField } from '../../shared/evidence/date-field';
import { UnitField } from '../../shared/evidence/unit-field';
import { today } from '../../shared/format/dates';
import { ReasonSheet } from '../../shared/ui/reason-sheet';
import { changeMilestone, type Milestone, type MilestoneStepAction } from './milestones.queries';

/** Reached on a day; moved to another day or unit, cancelled or taken up again with the reason. */
export function MilestoneSheet({
  milestone,
  action,
  onClose,
}: {
  readonly milestone: Milestone;
  readonly action: MilestoneStepAction;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const [on, setOn] = useState(action === 'move' ? milestone.dueOn : today());
  const [unitId, setUnit] = useState<string | null>(action === 'move' ? milestone.unitId : null);
  const decide = useDecision(
    (reason) => changeMilestone(milestone, action, { on, unitId, reason }),
    t(`milestone.said.${action}`),
    onClose,
  );
  return (
    <ReasonSheet
      title={t(`milestone.ask.${action}`, { name: milestone.name })}
      label={t(action === 'done' ? 'milestone.note' : 'milestone.reason')}
      confirm={t(`milestone.do.${action}`)}
      decide={decide}
      isOptional={action === 'done'}
      isReady={on !== ''}
      onClose={onClose}
    >
      {action === 'done' || action === 'move' ? (
        <DateField
          label={t(action === 'done' ? 'milestone.doneOn' : 'milestone.newDay')}
          value={on}
          onChange={setOn}
          isPlan={action === 'move'}
        />
      ) : null}
      {action === 'move' ? <UnitField label={t('milestone.unit')} value={unitId} onChange={setUnit} /> : null}
    </ReasonSheet>
  );
}
