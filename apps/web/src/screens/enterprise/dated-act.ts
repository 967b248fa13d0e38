import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecision } from '../../shared/api/use-decision';
import { today } from '../../shared/format/dates';
import { newId } from '../../shared/ids';

/** What befalls a project on a day, with the words of its sheet; sent twice it has the effect of once. */
export function useDatedAct(
  act: 'progress' | 'amendment' | 'reversal' | 'terminate',
  send: (given: { readonly id: string; readonly on: string }, reason: string) => Promise<unknown>,
  onClose: () => void,
) {
  const { t } = useTranslation('enterprise');
  const [id] = useState(newId);
  const [on, setOn] = useState(today);
  const decide = useDecision((reason) => send({ id, on }, reason), t(`projects.said.${act}`), onClose);
  const words = t(`projects.do.${act}`);
  return { on, setOn, sheet: { title: words, confirm: words, decide, onClose } };
}
