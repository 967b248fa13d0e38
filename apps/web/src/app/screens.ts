import {
  IconBarrierBlock,
  IconBell,
  IconBroadcast,
  IconCalendar,
  IconCalendarStats,
  IconChartBar,
  IconHistory,
  IconLayoutKanban,
  IconListCheck,
  type IconProps,
  IconReceiptYuan,
  IconSettings,
  IconSitemap,
  IconSun,
  IconTable,
  IconTicket,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { leadingGrant } from '../early/leading-grant';
import type { ScreenPath } from '../early/screen-code';
import { START } from '../early/start';
import type { Me } from '../shared/session/me';

/** One row a screen: where it is, who may open it, and how it is reached. */
export interface ScreenEntry {
  readonly path: ScreenPath;
  /** Key in the catalogue of the shell: `screen.<name>`. */
  readonly name: string;
  /** A row of the permission matrix; without it the screen is not offered. Absent: everybody's. */
  readonly needs?: string;
  /** On the rail of the laptop, parted by a line between groups. */
  readonly rail?: { readonly Icon: ComponentType<IconProps>; readonly group: 1 | 2 | 3; readonly key?: string };
  /** Fills the phone: no title, no tab bar. */
  readonly fills?: true;
}

export const SCREENS: readonly ScreenEntry[] = [
  {
    path: '/today',
    name: 'today',
    needs: 'activity.log',
    rail: { Icon: IconSun, group: 1 },
  },
  {
    path: '/board',
    name: 'board',
    needs: 'board.read',
    rail: { Icon: IconLayoutKanban, group: 1, key: 'b' },
  },
  {
    path: '/enterprises',
    name: 'enterprises',
    needs: 'enterprise.list',
    rail: { Icon: IconTable, group: 1, key: 't' },
  },
  {
    path: '/ownership',
    name: 'ownership',
    needs: 'ownership_passage.read',
  },
  {
    path: '/review',
    name: 'review',
    needs: 'enterprise.assign',
    rail: { Icon: IconCalendarStats, group: 1, key: 'r' },
  },
  {
    path: '/headline',
    name: 'headline',
    needs: 'report.headline',
    rail: { Icon: IconChartBar, group: 2, key: 'h' },
  },
  {
    path: '/enterprises/$id',
    name: 'enterprise',
    fills: true,
  },
  {
    path: '/reminders',
    name: 'reminders',
    needs: 'reminder.list',
    rail: { Icon: IconBell, group: 1 },
  },
  {
    path: '/dispatch',
    name: 'dispatch',
    needs: 'dispatch.read',
    rail: { Icon: IconBroadcast, group: 2, key: 'd' },
  },
  {
    path: '/rules',
    name: 'rules',
    needs: 'reminder_rule.change',
    rail: { Icon: IconListCheck, group: 2 },
  },
  {
    path: '/calendar',
    name: 'calendar',
    needs: 'work_calendar.change',
    rail: { Icon: IconCalendar, group: 2 },
  },
  {
    path: '/funds',
    name: 'funds',
    needs: 'receipt.list',
    rail: { Icon: IconReceiptYuan, group: 2 },
  },
  {
    path: '/difficulties',
    name: 'difficulties',
    needs: 'difficulty.list',
    rail: { Icon: IconBarrierBlock, group: 1 },
  },
  {
    path: '/events',
    name: 'events',
    needs: 'event.list',
    rail: { Icon: IconTicket, group: 2 },
  },
  {
    path: '/events/$id',
    name: 'event',
  },
  {
    path: '/introducers',
    name: 'introducers',
    needs: 'introducer.list',
  },
  {
    path: '/introducers/$id',
    name: 'introducer',
  },
  {
    path: '/channels',
    name: 'channels',
    needs: 'report.tables',
  },
  {
    path: '/structure',
    name: 'structure',
    needs: 'user.hand_over',
    rail: { Icon: IconSitemap, group: 2 },
  },
  {
    path: '/audit',
    name: 'audit',
    needs: 'audit.read',
    rail: { Icon: IconHistory, group: 2 },
  },
  {
    path: '/lookup',
    name: 'lookup',
    needs: 'enterprise.lookup',
    fills: true,
  },
  {
    path: '/log',
    name: 'log',
    needs: 'activity.log',
    fills: true,
  },
  {
    path: '/outbox',
    name: 'outbox',
    needs: 'activity.log',
    fills: true,
  },
  {
    path: '/mine',
    name: 'mine',
    rail: { Icon: IconSettings, group: 3 },
  },
];

/** Whether the permission matrix offers somebody the screen. */
export function mayOpen({ needs }: ScreenEntry, { permissions }: Pick<Me, 'permissions'>): boolean {
  return needs === undefined || permissions.includes(needs);
}

/** Where somebody begins: the first page of their leading role that they may open. */
export function startOf(me: Me): ScreenPath | undefined {
  const wanted = START[leadingGrant(me)?.role ?? 'member'];
  return wanted.find((path) => SCREENS.some((screen) => screen.path === path && mayOpen(screen, me)));
}
