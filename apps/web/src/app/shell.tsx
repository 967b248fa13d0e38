import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../shared/keys/keys';
import { useLiveUpdates } from '../shared/live/live-updates';
import { usePhoneWhileSignedIn } from '../shared/outbox/use-phone';
import { SIDE_PANE } from '../shared/ui/side-pane';
import { RowsSkeleton } from '../shared/ui/skeleton';
import './messages';
import { useGoKeys } from './go-keys';
import { PaneHost } from './pane-host';
import { PhoneHeader } from './phone-header';
import { Rail } from './rail';
import { SCREENS, type ScreenEntry } from './screens';
import { SessionDialog } from './session-dialog';
import styles from './shell.module.css';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));
const HelpSheet = lazy(async () => ({ default: (await import('./help-sheet')).HelpSheet }));

export function Shell() {
  const [open, setOpen] = useState<'search' | 'help'>();
  const isPhone = useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false });
  const screen = useScreen();
  useLiveUpdates();
  usePhoneWhileSignedIn();
  useGoKeys();
  useKeys({ 'mod+k': () => setOpen('search'), '?': () => setOpen('help') });
  const navigate = useNavigate();
  const close = (): void => setOpen(undefined);
  const content = (
    <Suspense fallback={<RowsSkeleton />}>
      <Outlet />
    </Suspense>
  );

  return (
    <>
      {isPhone ? (
        <div className={styles['phone']}>
          {screen?.fills === true ? null : <PhoneHeader screen={screen} onSearch={() => setOpen('search')} />}
          <main className={styles['phoneMain']} id="main">
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
      <SessionDialog />
      <Suspense>
        {open === 'search' ? <SearchDialog onClose={close} onChoose={(to) => void navigate({ to })} /> : null}
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
