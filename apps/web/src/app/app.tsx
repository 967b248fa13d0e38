import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { problemOf } from '../shared/api/problem';
import { TodayProvider } from '../shared/format/today';
import { i18n } from '../shared/i18n/i18n';
import { pageIsThere } from '../shared/page-is-there';
import { cssVariables, theme } from '../shared/theme/theme';
import { firstPage } from './first-page';
import { makeRouter } from './router';

const ATTEMPTS = 2;
const FRESH_MILLIS = 15_000;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MILLIS,
      // Without signal the question is asked all the same: what is kept stays in view, and what is not says so.
      networkMode: 'always',
      // What was refused is refused again; what could not be reached may be there a second later.
      retry: (failures, error) => failures < ATTEMPTS && problemOf(error).status === 0,
    },
    // Whoever saves without signal is told so at once.
    mutations: { networkMode: 'always' },
  },
});
// What the server words is in the language that was asked for.
i18n.on('languageChanged', () => void queries.invalidateQueries());
const router = makeRouter();

/** Without signal, what the phone kept is there before the first page is drawn; with it, the page comes first. */
export async function prepareApp(): Promise<void> {
  const open = (): Promise<void> => openKeptAnswers().catch(() => undefined);
  if (!navigator.onLine) return open();
  void pageIsThere().then(open);
  await firstPage(queries, router.history);
}

async function openKeptAnswers(): Promise<void> {
  const { keepAnswers, restoreAnswers } = await import('../shared/offline/kept-answers');
  await restoreAnswers(queries);
  keepAnswers(queries);
}

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-left" autoClose={6000} />
        <TodayProvider>
          <RouterProvider router={router} />
        </TodayProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
