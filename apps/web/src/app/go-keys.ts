import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useKeys } from '../shared/keys/keys';
import { useMe } from '../shared/session/me';
import { useUrlState } from '../shared/url/url-state';
import { mayOpen, SCREENS } from './screens';

const SOON_MILLIS = 1_200;

/** G, then the letter of a screen; L logs, N registers an enterprise over whatever screen it is. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const [, change] = useUrlState();
  const me = useMe();
  const pressedG = useRef(0);
  const offered = SCREENS.filter((screen) => mayOpen(screen, me));
  const letters = offered.flatMap(({ path, rail }) => (rail?.key === undefined ? [] : [[rail.key, path] as const]));
  const second = letters.map(([letter, path]) => [
    letter,
    () => {
      if (Date.now() - pressedG.current >= SOON_MILLIS) return false;
      void navigate({ to: path });
      return true;
    },
  ]);
  useKeys({
    ...(Object.fromEntries(second) as Record<string, () => boolean>),
    g: () => {
      pressedG.current = Date.now();
    },
    l: offered.some(({ path }) => path === '/log') ? () => void navigate({ to: '/log' }) : undefined,
    n: me.permissions.includes('enterprise.create') ? () => change({ register: 'new' }) : undefined,
  });
}
