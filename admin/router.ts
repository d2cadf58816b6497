import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { noteScreenChange } from '../web/kit/page-heading.tsx';
import { consultsSearch } from './consults/consults-search.ts';
import { Crash } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { usersSearch } from './users/users-search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/consults', replace: true });
  },
});

const consults = createRoute({
  getParentRoute: () => root,
  path: '/consults',
  validateSearch: consultsSearch,
  component: lazyRouteComponent(() => import('./consults/consults-screen.tsx'), 'ConsultsScreen'),
});

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: usersSearch,
  component: lazyRouteComponent(() => import('./users/users-screen.tsx'), 'UsersScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, consults, users]),
  basepath: '/admin',
  // The state of a table is read and sent by people: plain `?status=queued&page=2`, no JSON in the address.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString();
    return text && `?${text}`;
  },
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteScreenChange();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
