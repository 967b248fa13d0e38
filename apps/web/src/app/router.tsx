import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { leadingGrant, useMe } from '../shared/session/me';
import { readSearch, writeSearch } from '../shared/url/url-state';
import { Gate } from './gate';
import { NotFound } from './not-found';
import { mayOpen, SCREENS, START } from './screens';

export function makeRouter() {
  const root = createRootRoute({ component: Gate, notFoundComponent: NotFound });
  const index = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });
  const screens = SCREENS.map(({ path, load }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
  );
  return createRouter({
    routeTree: root.addChildren([index, ...screens]),
    defaultPreload: 'intent',
    parseSearch: readSearch,
    stringifySearch: writeSearch,
  });
}

function StartPage() {
  const me = useMe();
  const wanted = START[leadingGrant(me)?.role ?? 'member'];
  const offered = wanted.find((path) => SCREENS.some((screen) => screen.path === path && mayOpen(screen, me)));
  return offered === undefined ? <NotFound /> : <Navigate to={offered} replace />;
}
