import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { difficultiesOfProjectQuery } from '../../shared/difficulties/difficulties.queries';
import { DifficultyDetail } from '../../shared/difficulties/difficulty-detail';
import { DifficultyMarks } from '../../shared/difficulties/difficulty-marks';
import { RaiseSheet } from '../../shared/difficulties/raise-sheet';
import { useMay } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { Sheet } from '../../shared/ui/sheet';
import styles from './enterprise.module.css';

/** What keeps a signed project from going on; each opens its steps. */
export function ProjectDifficulties({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('difficulties');
  const mayRead = useMay('difficulty.list');
  const mayRaise = useMay('difficulty.raise');
  const [opened, setOpened] = useState<string>();
  const [isRaising, setRaising] = useState(false);
  const found = useQuery({ ...difficultiesOfProjectQuery(id), enabled: mayRead });
  if (!mayRead) return null;
  const items = found.data?.items ?? [];
  return (
    <section className={styles['part']}>
      <div className="row g8">
        <h4 className="t13 c2 grow">
          {t('title')} <span className="n">{found.data?.total ?? ''}</span>
        </h4>
        {mayRaise ? (
          <Button look="link" size="s" onClick={() => setRaising(true)}>
            {t('raise')}
          </Button>
        ) : null}
      </div>
      {found.isError ? <ProblemNotice problem={found.error} retry={() => void found.refetch()} /> : null}
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles['partLine']}>
            <button type="button" className="figure grow el" onClick={() => setOpened(item.id)}>
              {item.title}
            </button>
            <span className="row g6">
              <DifficultyMarks difficulty={item} />
            </span>
          </li>
        ))}
      </ul>
      {opened === undefined ? null : (
        <Sheet title={t('title')} onClose={() => setOpened(undefined)}>
          <DifficultyDetail id={opened} />
        </Sheet>
      )}
      {isRaising ? <RaiseSheet projectId={id} projectName={name} onClose={() => setRaising(false)} /> : null}
    </section>
  );
}
