import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { noteScreenChange } from '../web/kit/ui/page-heading.tsx';
import { consultsSearch } from './consults/consults-search.ts';
import { creditsSearch } from './credits/credits-search.ts';
import { paymentsSearch } from './payments/payments-search.ts';
import { pricesSearch } from './prices/prices-search.ts';
import { Crash } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { usersSearch } from './users/users-search.ts';
import { webhooksSearch } from './webhooks/webhooks-search.ts';

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

const payments = createRoute({
  getParentRoute: () => root,
  path: '/payments',
  validateSearch: paymentsSearch,
  component: lazyRouteComponent(() => import('./payments/payments-screen.tsx'), 'PaymentsScreen'),
});

const credits = createRoute({
  getParentRoute: () => root,
  path: '/credits',
  validateSearch: creditsSearch,
  component: lazyRouteComponent(() => import('./credits/credits-screen.tsx'), 'CreditsScreen'),
});

const prices = createRoute({
  getParentRoute: () => root,
  path: '/prices',
  validateSearch: pricesSearch,
  component: lazyRouteComponent(() => import('./prices/prices-screen.tsx'), 'PricesScreen'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  validateSearch: webhooksSearch,
  component: lazyRouteComponent(() => import('./webhooks/webhooks-screen.tsx'), 'WebhooksScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, consults, users, payments, credits, prices, webhooks]),
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
