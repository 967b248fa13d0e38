import { notifications } from '@mantine/notifications';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/stage';
import type { Card } from './board.queries';
import { moveTo } from './moves';

const EvidenceDialog = lazy(async () => ({
  default: (await import('../../shared/evidence/evidence-dialog')).EvidenceDialog,
}));

interface Asked {
  readonly card: Card;
  readonly from: Stage;
  readonly evidence: Stage;
}

/** A move asks for exactly the target stage's evidence; what cannot be is refused in the words of the law. */
export function useMove(): { readonly move: (card: Card, from: Stage, to: Stage) => void; readonly dialog: ReactNode } {
  const { t } = useTranslation('board');
  const term = useTranslation('term').t;
  const [asked, setAsked] = useState<Asked>();
  const refuse = (message: string): void => {
    notifications.show({ message, color: 'red', withBorder: true });
  };
  const move = (card: Card, from: Stage, to: Stage): void => {
    const result = moveTo(from, to);
    switch (result.kind) {
      case 'stays':
        return;
      case 'backward':
        refuse(t('refused.backward'));
        return;
      case 'asks':
        setAsked({ card, from, evidence: result.evidence });
        return;
      case 'skips': {
        const missing = result.missing.map((stage) => term(`stage.${stage}`)).join('、');
        refuse(t('refused.skips', { missing, stage: term(`stage.${to}`) }));
        const [first] = result.missing;
        if (first !== undefined) setAsked({ card, from, evidence: first });
      }
    }
  };
  const dialog = (
    <Suspense>
      {asked === undefined ? null : (
        <EvidenceDialog
          enterpriseId={asked.card.id}
          version={asked.card.version}
          name={asked.card.name}
          from={asked.from}
          stage={asked.evidence}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Suspense>
  );
  return { move, dialog };
}
