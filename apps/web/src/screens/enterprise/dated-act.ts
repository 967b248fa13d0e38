import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../shared/api/projects';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';
import { useProjectAct } from './use-project-act';

/** What befalls a project on a day, with the words of its sheet; sent twice it has the effect of once. */
export function useDatedAct(
  project: Project,
  act: 'progress' | 'amendment' | 'reversal' | 'terminate',
  send: (
    given: { readonly id: string; readonly version?: number; readonly on: string },
    reason: string,
  ) => Promise<unknown>,
  onClose: () => void,
) {
  const { t } = useTranslation('enterprise');
  const [id] = useState(newId);
  const [on, setOn] = useState(today);
  const { conflict, ...decide } = useProjectAct(
    project,
    (seen, reason) => send({ id, ...seen, on }, reason),
    t(`projects.said.${act}`),
    onClose,
  );
  const words = t(`projects.do.${act}`);
  return { on, setOn, conflict, sheet: { title: words, confirm: words, decide, onClose } };
}
