import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { noteScreenChange } from '../web/kit/ui/page-heading.tsx';
import { articles, imports, sites, templates } from './routes/content.ts';
import { credits, payments, payoutRules, payouts, prices } from './routes/money.ts';
import {
  audit,
  diagnostics,
  figures,
  findable,
  jobs,
  notifications,
  settings,
  webhooks,
} from './routes/operations.ts';
import { applications, centers, consults, contact, users, vets } from './routes/people.ts';
import { root } from './routes/root.ts';
import { Crash } from './shell/crash.tsx';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/consults', replace: true });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    consults,
    users,
    vets,
    applications,
    payments,
    payouts,
    payoutRules,
    credits,
    prices,
    contact,
    centers,
    webhooks,
    notifications,
    findable,
    audit,
    jobs,
    figures,
    sites,
    templates,
    imports,
    articles,
    settings,
    diagnostics,
  ]),
  basepath: '/admin',
  // The state of a table is read and sent by people: plain `?status=queued&page=2`, no JSON in the address.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString();
    return text && `?${text}`;
  },
  defaultPreload: 'intent',
  // What a loader fetched is kept, and called old, by the query cache.
  defaultPreloadStaleTime: 0,
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
