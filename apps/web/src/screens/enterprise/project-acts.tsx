import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../shared/api/projects';
import { useMe } from '../../shared/session/me';
import { Button } from '../../shared/ui/button';
import { offeredActs, PROJECT_ACTS, type ProjectAct } from './offered-acts';

const SHEETS = {
  progress: lazy(async () => ({ default: (await import('./progress-sheet')).ProgressSheet })),
  amendment: lazy(async () => ({ default: (await import('./amendment-sheet')).AmendmentSheet })),
  reversal: lazy(async () => ({ default: (await import('./reversal-sheet')).ReversalSheet })),
  intent: lazy(async () => ({ default: (await import('./later-intent-sheet')).LaterIntentSheet })),
  terminate: lazy(async () => ({ default: (await import('./terminate-sheet')).TerminateSheet })),
} as const;

/** What happens to a project beside its next stage: only what is possible now, and only to whom it is allowed. */
export function ProjectActs({ project }: { readonly project: Project }) {
  const { t } = useTranslation('enterprise');
  const { permissions } = useMe();
  const [asked, setAsked] = useState<ProjectAct>();
  const offered = offeredActs(project).filter((act) => permissions.includes(PROJECT_ACTS[act]));
  if (offered.length === 0) return null;
  const AskedSheet = asked === undefined ? undefined : SHEETS[asked];
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button look="quiet" size="s" square aria-label={t('projects.more', { name: project.name })}>
            <IconDots aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((act) => (
            <Menu.Item key={act} onClick={() => setAsked(act)}>
              {t(`projects.do.${act}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {AskedSheet === undefined ? null : <AskedSheet project={project} onClose={() => setAsked(undefined)} />}
      </Suspense>
    </>
  );
}
