import {
  IconBell,
  IconBuilding,
  IconChartBar,
  IconLayoutKanban,
  IconPlus,
  type IconProps,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { leadingGrant } from '../early/leading-grant';
import { type Me } from '../shared/session/me';
import { mayOpen, SCREENS } from './screens';

interface Tab {
  readonly path: string;
  readonly words: string;
  readonly Icon: ComponentType<IconProps>;
  /** Raised in the middle. */
  readonly isPlus?: true;
  /** Of those who are out, or of those at a desk; absent: of both. A thumb reaches five. */
  readonly of?: 'field' | 'desk';
}

const FIELD_ROLES: ReadonlySet<string | undefined> = new Set(['member', 'lead']);

/** In this order; a screen that there is not has no tab. */
const TABS: readonly Tab[] = [
  { path: '/today', words: 'screen.today', Icon: IconSun, of: 'field' },
  { path: '/headline', words: 'screen.headline', Icon: IconChartBar, of: 'desk' },
  { path: '/board', words: 'screen.board', Icon: IconLayoutKanban, of: 'desk' },
  { path: '/enterprises', words: 'tab.enterprises', Icon: IconBuilding },
  { path: '/log', words: 'tab.log', Icon: IconPlus, isPlus: true, of: 'field' },
  { path: '/reminders', words: 'screen.reminders', Icon: IconBell },
  { path: '/mine', words: 'screen.mine', Icon: IconUser },
];

/** The tabs of somebody: a screen that they may not open has none. */
export function tabsOf(me: Me): readonly Tab[] {
  const side = FIELD_ROLES.has(leadingGrant(me)?.role) ? 'field' : 'desk';
  return TABS.filter(({ path, of = side }) => {
    const screen = SCREENS.find((each) => each.path === path);
    return of === side && screen !== undefined && mayOpen(screen, me);
  });
}
