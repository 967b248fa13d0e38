import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../shared/api/client';
import { Sheet } from '../../shared/ui/sheet';
import type { ChosenIntroducer } from './draft';
import styles from './quick-log.module.css';

const SHOWN = 20;

/** Who opened the door, of the register. */
export function IntroducerSheet({
  words,
  onChoose,
  onClose,
}: {
  readonly words: string;
  readonly onChoose: (introducer: ChosenIntroducer | null) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('quick-log');
  const [typed, setTyped] = useState(words);
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['introducers', q],
    queryFn: () =>
      answerOf(api.GET('/api/v1/introducers', { params: { query: { limit: SHOWN, ...(q === '' ? {} : { q }) } } })),
  });
  return (
    <Sheet title={t('row.introducer')} onClose={onClose}>
      <TextInput
        aria-label={t('searchIntroducer')}
        placeholder={t('searchIntroducer')}
        size="md"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={styles['options']}>
        {(data?.items ?? []).map(({ id, name }) => (
          <button key={id} type="button" onClick={() => onChoose({ id, name })}>
            {name}
          </button>
        ))}
        <button type="button" className="c2" onClick={() => onChoose(null)}>
          {t('noIntroducer')}
        </button>
      </div>
    </Sheet>
  );
}
