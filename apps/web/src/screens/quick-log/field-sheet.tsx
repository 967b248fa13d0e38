import type { Corrections, Draft } from './draft';
import { EnterpriseSheet } from './enterprise-sheet';
import { DaySheet, KindSheet, NextSheet, PersonsSheet } from './field-sheets';
import { IntroducerSheet } from './introducer-sheet';
import type { Guess, Reading } from './reading/reading';

export type Field = 'enterprise' | 'kind' | 'on' | 'persons' | 'next' | 'introducer';

/** The choice of one field. */
export function FieldSheet({
  field,
  reading,
  draft,
  correct,
  onClose,
}: {
  readonly field: Field;
  readonly reading: Reading & { readonly newName: Guess<string> | null };
  readonly draft: Draft;
  readonly correct: (part: Corrections) => void;
  readonly onClose: () => void;
}) {
  const { kind, occurredOn, persons, nextStep } = draft;
  const choose = (part: Corrections): void => {
    correct(part);
    onClose();
  };
  switch (field) {
    case 'enterprise':
      return (
        <EnterpriseSheet
          words={reading.newName?.value ?? ''}
          onClose={onClose}
          onChoose={(enterprise) => choose({ enterprise })}
        />
      );
    case 'kind':
      return (
        <KindSheet
          value={kind}
          onClose={onClose}
          onChoose={(chosen) => choose(chosen === null ? {} : { kind: chosen })}
        />
      );
    case 'on':
      return <DaySheet value={occurredOn} onClose={onClose} onChoose={(day) => correct({ occurredOn: day })} />;
    case 'persons':
      return <PersonsSheet value={persons} onClose={onClose} onChoose={(chosen) => correct({ persons: chosen })} />;
    case 'next':
      return <NextSheet value={nextStep} onClose={onClose} onChoose={(chosen) => correct({ nextStep: chosen })} />;
    case 'introducer':
      return (
        <IntroducerSheet
          words={reading.introducer?.value ?? ''}
          onClose={onClose}
          onChoose={(introducer) => choose({ introducer })}
        />
      );
  }
}
