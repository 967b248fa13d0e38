import { useTranslation } from 'react-i18next';
import type { State } from './people';

const LOOKS: Readonly<Record<State, string>> = {
  here: 'f-ok',
  invited: 'f-quiet',
  to_invite: 'f-miss',
  to_come: 'line',
  left: 'line',
};

export function StateChip({ state }: { readonly state: State }) {
  const { t } = useTranslation('structure');
  return <span className={`chip ${LOOKS[state]}`}>{t(`state.${state}`)}</span>;
}
