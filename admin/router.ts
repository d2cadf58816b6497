import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { withTexts } from '../web/kit/text/texts.ts';
import { noteScreenChange } from '../web/kit/ui/page-heading.tsx';
import { consultsSearch } from './consults/consults-search.ts';
import { contactSearch } from './contact/contact-search.ts';
import { creditsSearch } from './credits/credits-search.ts';
import { texts } from './messages/parts.ts';
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
  component: lazyRouteComponent(
    withTexts(() => import('./consults/consults-screen.tsx'), texts.table, texts.consults),
    'ConsultsScreen',
  ),
});

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: usersSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./users/users-screen.tsx'), texts.table, texts.users, texts.credits),
    'UsersScreen',
  ),
});

const payments = createRoute({
  getParentRoute: () => root,
  path: '/payments',
  validateSearch: paymentsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./payments/payments-screen.tsx'), texts.table, texts.payments),
    'PaymentsScreen',
  ),
});

const credits = createRoute({
  getParentRoute: () => root,
  path: '/credits',
  validateSearch: creditsSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./credits/credits-screen.tsx'), texts.table, texts.credits, texts.users),
    'CreditsScreen',
  ),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: '/contact',
  validateSearch: contactSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./contact/contact-screen.tsx'), texts.table, texts.contact),
    'ContactScreen',
  ),
});

const prices = createRoute({
  getParentRoute: () => root,
  path: '/prices',
  validateSearch: pricesSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./prices/prices-screen.tsx'), texts.table, texts.prices),
    'PricesScreen',
  ),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  validateSearch: webhooksSearch,
  component: lazyRouteComponent(
    withTexts(() => import('./webhooks/webhooks-screen.tsx'), texts.table, texts.webhooks),
    'WebhooksScreen',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([home, consults, users, payments, credits, prices, contact, webhooks]),
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
