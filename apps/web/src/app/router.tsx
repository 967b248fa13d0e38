import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { SCREEN_CODE } from '../early/screen-code';
import { useMe } from '../shared/session/me';
import { readSearch, writeSearch } from '../shared/url/url-state';
import { Gate } from './gate';
import { NotFound } from './not-found';
import { SCREENS, startOf } from './screens';

export function makeRouter() {
  const root = createRootRoute({ component: Gate, notFoundComponent: NotFound });
  const index = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });
  const screens = SCREENS.map(({ path }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(SCREEN_CODE[path]) }),
  );
  return createRouter({
    routeTree: root.addChildren([index, ...screens]),
    defaultPreload: 'intent',
    parseSearch: readSearch,
    stringifySearch: writeSearch,
  });
}

function StartPage() {
  const start = startOf(useMe());
  return start === undefined ? <NotFound /> : <Navigate to={start} replace />;
}
