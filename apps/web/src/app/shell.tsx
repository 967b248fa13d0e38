import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useKeys } from '../shared/keys/keys';
import { useLiveUpdates } from '../shared/live/live-updates';
import { pageIsThere } from '../shared/page-is-there';
import { session } from '../shared/session/session';
import { SIDE_PANE } from '../shared/ui/side-pane';
import { RowsSkeleton } from '../shared/ui/skeleton';
import { useUrlState } from '../shared/url/url-state';
import './messages';
import { useGoKeys } from './go-keys';
import { MorePages } from './more-pages';
import { PageWatch } from './page-watch';
import { PaneHost } from './pane-host';
import { PhoneHeader } from './phone-header';
import { Rail } from './rail';
import { RegisterHost } from './register-host';
import { SCREENS, type ScreenEntry } from './screens';
import styles from './shell.module.css';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));
const PhoneKeeper = lazy(async () => {
  await pageIsThere();
  return { default: (await import('./phone-keeper')).PhoneKeeper };
});
const SessionDialog = lazy(async () => ({ default: (await import('./session-dialog')).SessionDialog }));
const HelpSheet = lazy(async () => ({ default: (await import('./help-sheet')).HelpSheet }));

export function Shell() {
  const [open, setOpen] = useState<'search' | 'help'>();
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const screen = useScreen();
  const isExpired = useSyncExternalStore(session.watch, () => session.isExpired);
  useLiveUpdates();
  useGoKeys();
  useKeys({ 'mod+k': () => setOpen('search'), '?': () => setOpen('help') });
  const navigate = useNavigate();
  const [, change] = useUrlState();
  const close = (): void => setOpen(undefined);
  const content = (
    <Suspense fallback={<RowsSkeleton />}>
      <Outlet />
      {screen === undefined ? null : <PageWatch />}
    </Suspense>
  );

  return (
    <>
      {isPhone ? (
        <div className={styles['phone']}>
          {screen?.fills === true ? null : <PhoneHeader screen={screen} onSearch={() => setOpen('search')} />}
          <main className={styles['phoneMain']} id="main">
            {screen?.path === '/mine' ? <MorePages /> : null}
            {content}
          </main>
          {screen?.fills === true ? null : <TabBar />}
        </div>
      ) : (
        <div className={styles['laptop']}>
          <Rail />
          <TopBar screen={screen} onSearch={() => setOpen('search')} onHelp={() => setOpen('help')} />
          <main className={styles['main']} id="main">
            {content}
          </main>
          <div id={SIDE_PANE} />
        </div>
      )}
      {isPhone ? <div id={SIDE_PANE} /> : null}
      {isPhone ? null : <PaneHost />}
      <RegisterHost />
      <Suspense>
        <PhoneKeeper />
      </Suspense>
      <Suspense>{isExpired ? <SessionDialog /> : null}</Suspense>
      <Suspense>
        {open === 'search' ? (
          <SearchDialog
            onClose={close}
            onChoose={(to) => void navigate({ to })}
            onRegister={(named) => change({ register: 'new', named })}
          />
        ) : null}
        {open === 'help' ? <HelpSheet onClose={close} /> : null}
      </Suspense>
    </>
  );
}

function useScreen(): ScreenEntry | undefined {
  const matches: readonly { readonly fullPath: string }[] = useMatches();
  const path = matches.at(-1)?.fullPath;
  return SCREENS.find((screen) => screen.path === path);
}
