import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Schemas } from '../../shared/api/client';
import { useDecision } from '../../shared/api/use-decision';
import { Amount } from '../../shared/ui/amount';
import { Button } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import { StageMark } from '../../shared/ui/stage-mark';
import { When } from '../../shared/ui/when';
import styles from './enterprise.module.css';

type Item = Schemas['EnterpriseItemDto'];

const LINES: readonly (readonly [line: string, show: (item: Item) => ReactNode])[] = [
  ['name', ({ name }) => name],
  ['shortName', ({ shortName }) => shortName],
  ['uscc', ({ uscc }) => uscc],
  ['place', ({ region, city }) => (region.length > 0 ? region.join(' ') : city)],
  ['stage', ({ stage }) => <StageMark stage={stage} />],
  ['amount', ({ amountYuan }) => <Amount yuan={amountYuan} orNone />],
  ['owner', ({ owner }) => owner?.unitName],
  ['last', ({ lastActivityOn }) => <When date={lastActivityOn} />],
];

/** Both side by side; which name stays; why. The facts of both are kept, and the earlier claim owns. */
export function MergeSheet({
  here,
  one,
  other,
  onClose,
}: {
  /** Whose page this is. */
  readonly here: string;
  readonly one: Item;
  readonly other: Item;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('enterprise');
  const navigate = useNavigate();
  const [intoId, setInto] = useState(here);
  const [reason, setReason] = useState('');
  const from = one.id === intoId ? other : one;
  const merge = useDecision(
    () =>
      answerOf(
        api.POST('/api/v1/enterprises/{id}/merge', {
          params: { path: { id: from.id } },
          body: { intoId, reason: reason.trim() },
        }),
      ),
    t('alike.mergeDone'),
    () => {
      onClose();
      if (intoId !== here) void navigate({ to: '/enterprises/$id', params: { id: intoId } });
    },
  );
  return (
    <Sheet title={t('alike.compare')} isWide onClose={onClose}>
      <div className="col g12">
        {merge.isError ? <ProblemNotice problem={merge.error} /> : null}
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('alike.compare')}>
          <table className="tb">
            <tbody>
              {LINES.map(([line, show]) => (
                <tr key={line}>
                  <th scope="row">{t(`alike.line.${line}`)}</th>
                  {[one, other].map((item) => (
                    <td key={item.id}>{show(item) ?? t('common:none')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Choice
          label={t('alike.survivor')}
          value={intoId}
          options={[one, other].map(({ id, name }) => ({ value: id, words: name }))}
          onChoose={setInto}
        />
        <Textarea
          label={t('alike.why')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="hint">{t('alike.mergeHint', { name: from.name })}</p>
        <Button
          look="primary"
          size="big"
          disabled={reason.trim() === '' || merge.isPending}
          onClick={() => merge.mutate('')}
        >
          {t('alike.merge')}
        </Button>
      </div>
    </Sheet>
  );
}
