import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { DateField } from '../../shared/evidence/date-field';
import { UnitField } from '../../shared/evidence/unit-field';
import { currentLanguage } from '../../shared/i18n/i18n';
import { newId } from '../../shared/ids';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { type Template, templatesQuery } from './milestones.queries';

type Way = Template['template'] | 'one';

/** Those of a template, all at once, or one of one's own. */
export function PlanSheet({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('enterprise');
  const templates = useQuery(templatesQuery);
  const [id] = useState(newId);
  const [way, setWay] = useState<Way>('manufacturing');
  const [name, setName] = useState('');
  const [dueOn, setDue] = useState('');
  const [unitId, setUnit] = useState<string | null>(null);
  const unit = unitId === null ? {} : { unitId };
  const plan = useDecision(
    () =>
      answerOf(
        api.POST('/api/v1/projects/{id}/milestones', {
          params: { path: { id: projectId } },
          body: way === 'one' ? { id, name: name.trim(), dueOn, ...unit } : { id, template: way, ...unit },
        }),
      ),
    t('milestone.planned'),
    onClose,
  );
  const chosen = templates.data?.find(({ template }) => template === way);
  const ways: readonly Way[] = [...(templates.data?.map(({ template }) => template) ?? []), 'one'];
  const words = currentLanguage() === 'en' ? 'en' : 'zh';
  return (
    <Sheet title={t('milestone.plan')} onClose={onClose}>
      <div className="col g12">
        {plan.isError ? <ProblemNotice problem={plan.error} /> : null}
        <Choice
          label={t('milestone.way')}
          value={way}
          options={ways.map((value) => ({ value, words: t(`milestone.ways.${value}`) }))}
          onChoose={setWay}
        />
        {way === 'one' ? (
          <>
            <TextInput
              label={t('milestone.name')}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <DateField label={t('milestone.day')} value={dueOn} onChange={setDue} isPlan />
          </>
        ) : (
          <ol className="t13 c2">
            {chosen?.milestones.map((each) => (
              <li key={each.code}>{t('milestone.after', { name: each[words], days: each.daysAfterSigning })}</li>
            ))}
          </ol>
        )}
        <UnitField label={t('milestone.unitOptional')} value={unitId} onChange={setUnit} />
        <Button
          look="primary"
          size="big"
          disabled={plan.isPending || (way === 'one' && (name.trim() === '' || dueOn === ''))}
          onClick={() => plan.mutate('')}
        >
          {t('milestone.plan')}
        </Button>
      </div>
    </Sheet>
  );
}
