import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useKeys } from '../shared/keys/keys';
import { useMe } from '../shared/session/me';
import { SCREENS } from './screens';

const SOON_MILLIS = 1_200;

/** G, then the letter of a screen; L logs, N begins a registration by asking whether somebody is there already. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const { permissions } = useMe();
  const pressedG = useRef(0);
  const offered = SCREENS.filter(({ needs }) => needs === undefined || permissions.includes(needs));
  const mayOpen = (wanted: string): boolean => offered.some(({ path }) => path === wanted);
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
    l: mayOpen('/log') ? () => void navigate({ to: '/log' }) : undefined,
    n: mayOpen('/lookup') ? () => void navigate({ to: '/lookup' }) : undefined,
  });
}
