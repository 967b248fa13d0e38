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
import type { Me, Role } from '../shared/session/me';

/** One row a screen: where it is, who may open it, and how it is reached. Its code comes when it is opened. */
export interface ScreenEntry {
  readonly path: string;
  /** Key in the catalogue of the shell: `screen.<name>`. */
  readonly name: string;
  /** A row of the permission matrix; without it the screen is not offered. Absent: everybody's. */
  readonly needs?: string;
  /** On the rail of the laptop, parted by a line between groups. */
  readonly rail?: { readonly Icon: ComponentType<IconProps>; readonly group: 1 | 2 | 3; readonly key?: string };
  /** Fills the phone: no title, no tab bar. */
  readonly fills?: true;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const SCREENS: readonly ScreenEntry[] = [
  {
    path: '/today',
    name: 'today',
    needs: 'activity.log',
    rail: { Icon: IconSun, group: 1 },
    load: async () => ({ default: (await import('../screens/today/today-screen')).TodayScreen }),
  },
  {
    path: '/board',
    name: 'board',
    needs: 'board.read',
    rail: { Icon: IconLayoutKanban, group: 1, key: 'b' },
    load: async () => ({ default: (await import('../screens/board/board-screen')).BoardScreen }),
  },
  {
    path: '/enterprises',
    name: 'enterprises',
    needs: 'enterprise.list',
    rail: { Icon: IconTable, group: 1, key: 't' },
    load: async () => ({ default: (await import('../screens/enterprises/enterprises-screen')).EnterprisesScreen }),
  },
  {
    path: '/ownership',
    name: 'ownership',
    needs: 'ownership_passage.read',
    load: async () => ({ default: (await import('../screens/ownership/ownership-screen')).OwnershipScreen }),
  },
  {
    path: '/review',
    name: 'review',
    needs: 'enterprise.assign',
    rail: { Icon: IconCalendarStats, group: 1, key: 'r' },
    load: async () => ({ default: (await import('../screens/review/review-screen')).ReviewScreen }),
  },
  {
    path: '/headline',
    name: 'headline',
    needs: 'report.headline',
    rail: { Icon: IconChartBar, group: 2, key: 'h' },
    load: async () => ({ default: (await import('../screens/headline/headline-screen')).HeadlineScreen }),
  },
  {
    path: '/enterprises/$id',
    name: 'enterprise',
    fills: true,
    load: async () => ({ default: (await import('../screens/enterprise/enterprise-screen')).EnterpriseScreen }),
  },
  {
    path: '/reminders',
    name: 'reminders',
    needs: 'reminder.list',
    rail: { Icon: IconBell, group: 1 },
    load: async () => ({ default: (await import('../screens/reminders/reminders-screen')).RemindersScreen }),
  },
  {
    path: '/dispatch',
    name: 'dispatch',
    needs: 'dispatch.read',
    rail: { Icon: IconBroadcast, group: 2, key: 'd' },
    load: async () => ({ default: (await import('../screens/dispatch/dispatch-screen')).DispatchScreen }),
  },
  {
    path: '/rules',
    name: 'rules',
    needs: 'reminder_rule.change',
    rail: { Icon: IconListCheck, group: 2 },
    load: async () => ({ default: (await import('../screens/rules/rules-screen')).RulesScreen }),
  },
  {
    path: '/calendar',
    name: 'calendar',
    needs: 'work_calendar.change',
    rail: { Icon: IconCalendar, group: 2 },
    load: async () => ({ default: (await import('../screens/calendar/calendar-screen')).CalendarScreen }),
  },
  {
    path: '/funds',
    name: 'funds',
    needs: 'receipt.list',
    rail: { Icon: IconReceiptYuan, group: 2 },
    load: async () => ({ default: (await import('../screens/funds/funds-screen')).FundsScreen }),
  },
  {
    path: '/difficulties',
    name: 'difficulties',
    needs: 'difficulty.list',
    rail: { Icon: IconBarrierBlock, group: 1 },
    load: async () => ({
      default: (await import('../screens/difficulties/difficulties-screen')).DifficultiesScreen,
    }),
  },
  {
    path: '/events',
    name: 'events',
    needs: 'event.list',
    rail: { Icon: IconTicket, group: 2 },
    load: async () => ({ default: (await import('../screens/events/events-screen')).EventsScreen }),
  },
  {
    path: '/events/$id',
    name: 'event',
    load: async () => ({ default: (await import('../screens/events/event-screen')).EventScreen }),
  },
  {
    path: '/introducers',
    name: 'introducers',
    needs: 'introducer.list',
    load: async () => ({ default: (await import('../screens/events/introducers-screen')).IntroducersScreen }),
  },
  {
    path: '/introducers/$id',
    name: 'introducer',
    load: async () => ({ default: (await import('../screens/events/introducer-screen')).IntroducerScreen }),
  },
  {
    path: '/channels',
    name: 'channels',
    needs: 'report.tables',
    load: async () => ({ default: (await import('../screens/events/channels-screen')).ChannelsScreen }),
  },
  {
    path: '/structure',
    name: 'structure',
    needs: 'user.hand_over',
    rail: { Icon: IconSitemap, group: 2 },
    load: async () => ({ default: (await import('../screens/structure/structure-screen')).StructureScreen }),
  },
  {
    path: '/audit',
    name: 'audit',
    needs: 'audit.read',
    rail: { Icon: IconHistory, group: 2 },
    load: async () => ({ default: (await import('../screens/audit/audit-screen')).AuditScreen }),
  },
  {
    path: '/lookup',
    name: 'lookup',
    needs: 'enterprise.lookup',
    fills: true,
    load: async () => ({ default: (await import('../screens/lookup/lookup-screen')).LookupScreen }),
  },
  {
    path: '/log',
    name: 'log',
    needs: 'activity.log',
    fills: true,
    load: async () => ({ default: (await import('../screens/quick-log/quick-log-screen')).QuickLogScreen }),
  },
  {
    path: '/outbox',
    name: 'outbox',
    needs: 'activity.log',
    fills: true,
    load: async () => ({ default: (await import('../screens/outbox/outbox-screen')).OutboxScreen }),
  },
  {
    path: '/mine',
    name: 'mine',
    rail: { Icon: IconSettings, group: 3 },
    load: async () => ({ default: (await import('../screens/mine/mine-screen')).MineScreen }),
  },
];

/** Whether the permission matrix offers somebody the screen. */
export function mayOpen({ needs }: ScreenEntry, { permissions }: Pick<Me, 'permissions'>): boolean {
  return needs === undefined || permissions.includes(needs);
}

/** Where each role begins: the first of these that there is and that they may open. */
export const START: Readonly<Record<Role, readonly string[]>> = {
  member: ['/today', '/enterprises'],
  lead: ['/board', '/enterprises'],
  scheduler: ['/dispatch', '/board'],
  office: ['/headline', '/board'],
  leader: ['/headline', '/board'],
};
