import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Me } from '../shared/session/me';
import type { UrlState } from '../shared/url/url-state';

/** What a page asks first can be asked before it is drawn: it is then drawn once. */
export type Ask = (queries: QueryClient, state: UrlState, me: Me) => Promise<unknown>;

interface ScreenCode {
  readonly default: ComponentType;
  readonly ask?: Ask;
}

/** One row a screen: its code comes when it is opened. */
const CODE = {
  '/today': async () => {
    const { TodayScreen, askToday } = await import('../screens/today/today-screen');
    return { default: TodayScreen, ask: askToday };
  },
  '/board': async () => {
    const { BoardScreen, askBoard } = await import('../screens/board/board-screen');
    return { default: BoardScreen, ask: askBoard };
  },
  '/enterprises': async () => {
    const { EnterprisesScreen, askEnterprises } = await import('../screens/enterprises/enterprises-screen');
    return { default: EnterprisesScreen, ask: askEnterprises };
  },
  '/ownership': async () => ({ default: (await import('../screens/ownership/ownership-screen')).OwnershipScreen }),
  '/review': async () => ({ default: (await import('../screens/review/review-screen')).ReviewScreen }),
  '/headline': async () => {
    const { HeadlineScreen, askHeadline } = await import('../screens/headline/headline-screen');
    return { default: HeadlineScreen, ask: askHeadline };
  },
  '/enterprises/$id': async () => ({
    default: (await import('../screens/enterprise/enterprise-screen')).EnterpriseScreen,
  }),
  '/reminders': async () => ({ default: (await import('../screens/reminders/reminders-screen')).RemindersScreen }),
  '/dispatch': async () => {
    const { DispatchScreen, askDispatch } = await import('../screens/dispatch/dispatch-screen');
    return { default: DispatchScreen, ask: askDispatch };
  },
  '/rules': async () => ({ default: (await import('../screens/rules/rules-screen')).RulesScreen }),
  '/calendar': async () => ({ default: (await import('../screens/calendar/calendar-screen')).CalendarScreen }),
  '/funds': async () => ({ default: (await import('../screens/funds/funds-screen')).FundsScreen }),
  '/difficulties': async () => ({
    default: (await import('../screens/difficulties/difficulties-screen')).DifficultiesScreen,
  }),
  '/events': async () => ({ default: (await import('../screens/events/events-screen')).EventsScreen }),
  '/events/$id': async () => ({ default: (await import('../screens/events/event-screen')).EventScreen }),
  '/introducers': async () => ({ default: (await import('../screens/events/introducers-screen')).IntroducersScreen }),
  '/introducers/$id': async () => ({ default: (await import('../screens/events/introducer-screen')).IntroducerScreen }),
  '/channels': async () => ({ default: (await import('../screens/events/channels-screen')).ChannelsScreen }),
  '/structure': async () => ({ default: (await import('../screens/structure/structure-screen')).StructureScreen }),
  '/audit': async () => ({ default: (await import('../screens/audit/audit-screen')).AuditScreen }),
  '/lookup': async () => ({ default: (await import('../screens/lookup/lookup-screen')).LookupScreen }),
  '/log': async () => ({ default: (await import('../screens/quick-log/quick-log-screen')).QuickLogScreen }),
  '/outbox': async () => ({ default: (await import('../screens/outbox/outbox-screen')).OutboxScreen }),
  '/mine': async () => ({ default: (await import('../screens/mine/mine-screen')).MineScreen }),
} as const;

export type ScreenPath = keyof typeof CODE;

export const SCREEN_CODE: Readonly<Record<ScreenPath, () => Promise<ScreenCode>>> = CODE;

/** The code of the screen at an address; a part that begins with `$` is an id. */
export function screenCodeAt(pathname: string): (() => Promise<ScreenCode>) | undefined {
  const asked = pathname.split('/');
  const found = Object.entries(SCREEN_CODE).find(([path]) => {
    const parts = path.split('/');
    return parts.length === asked.length && parts.every((part, at) => part.startsWith('$') || part === asked[at]);
  });
  return found?.[1];
}
