import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { api } from '../web/kit/api/api.ts';
import { fetchAhead } from '../web/kit/api/fetch-ahead.ts';
import { withTexts } from '../web/kit/text/texts.ts';
import { noteScreenChange } from '../web/kit/ui/page-heading.tsx';
import { auditTable } from './audit/audit-table.ts';
import { centersTable } from './centers/centers-table.ts';
import { consultsTable } from './consults/consults-table.ts';
import { contactTable } from './contact/contact-table.ts';
import { creditsTable } from './credits/credits-table.ts';
import { readFigures } from './figures/figures-search.ts';
import { importsTable } from './imports/imports-table.ts';
import { texts } from './messages/parts.ts';
import { notificationsTable } from './notifications/notifications-table.ts';
import { paymentsTable } from './payments/payments-table.ts';
import { readPrices } from './prices/prices-search.ts';
import { Crash } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { sitesTable } from './sites/sites-table.ts';
import { usersTable } from './users/users-table.ts';
import { webhooksTable } from './webhooks/webhooks-table.ts';

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
  validateSearch: consultsTable.read,
  loaderDeps: ({ search }) => consultsTable.input(search),
  loader: ({ deps }) => fetchAhead(consultsTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./consults/consults-screen.tsx'), texts.table, texts.consults),
    'ConsultsScreen',
  ),
});

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: usersTable.read,
  loaderDeps: ({ search }) => usersTable.input(search),
  loader: ({ deps }) => fetchAhead(usersTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./users/users-screen.tsx'), texts.table, texts.users, texts.credits),
    'UsersScreen',
  ),
});

const payments = createRoute({
  getParentRoute: () => root,
  path: '/payments',
  validateSearch: paymentsTable.read,
  loaderDeps: ({ search }) => paymentsTable.input(search),
  loader: ({ deps }) => fetchAhead(paymentsTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./payments/payments-screen.tsx'), texts.table, texts.payments),
    'PaymentsScreen',
  ),
});

const credits = createRoute({
  getParentRoute: () => root,
  path: '/credits',
  validateSearch: creditsTable.read,
  loaderDeps: ({ search }) => creditsTable.input(search),
  loader: ({ deps }) => fetchAhead(creditsTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./credits/credits-screen.tsx'), texts.table, texts.credits, texts.users),
    'CreditsScreen',
  ),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: '/contact',
  validateSearch: contactTable.read,
  loaderDeps: ({ search }) => contactTable.input(search),
  loader: ({ deps }) => fetchAhead(contactTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./contact/contact-screen.tsx'), texts.table, texts.contact),
    'ContactScreen',
  ),
});

const centers = createRoute({
  getParentRoute: () => root,
  path: '/centers',
  validateSearch: centersTable.read,
  loaderDeps: ({ search }) => centersTable.input(search),
  loader: ({ deps }) => fetchAhead(centersTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./centers/centers-screen.tsx'), texts.table, texts.centers),
    'CentersScreen',
  ),
});

const prices = createRoute({
  getParentRoute: () => root,
  path: '/prices',
  validateSearch: readPrices,
  loader: () => fetchAhead(api.admin.pricing.list.queryOptions({})),
  component: lazyRouteComponent(
    withTexts(() => import('./prices/prices-screen.tsx'), texts.table, texts.prices),
    'PricesScreen',
  ),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  validateSearch: webhooksTable.read,
  loaderDeps: ({ search }) => webhooksTable.input(search),
  loader: ({ deps }) => fetchAhead(webhooksTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./webhooks/webhooks-screen.tsx'), texts.table, texts.webhooks),
    'WebhooksScreen',
  ),
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  validateSearch: notificationsTable.read,
  loaderDeps: ({ search }) => notificationsTable.input(search),
  loader: ({ deps }) => fetchAhead(notificationsTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./notifications/notifications-screen.tsx'), texts.table, texts.notifications),
    'NotificationsScreen',
  ),
});

const findable = createRoute({
  getParentRoute: () => root,
  path: '/findable',
  loader: () => fetchAhead(api.admin.findable.state.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('./findable/findable-screen.tsx'), texts.table, texts.findable),
    'FindableScreen',
  ),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditTable.read,
  loaderDeps: ({ search }) => auditTable.input(search),
  loader: ({ deps }) => fetchAhead(auditTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./audit/audit-screen.tsx'), texts.table, texts.audit),
    'AuditScreen',
  ),
});

const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  loader: () => fetchAhead(api.admin.jobs.list.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('./jobs/jobs-screen.tsx'), texts.table, texts.jobs),
    'JobsScreen',
  ),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: readFigures,
  component: lazyRouteComponent(
    withTexts(() => import('./figures/figures-screen.tsx'), texts.table, texts.figures),
    'FiguresScreen',
  ),
});

const sites = createRoute({
  getParentRoute: () => root,
  path: '/sites',
  validateSearch: sitesTable.read,
  loaderDeps: ({ search }) => sitesTable.input(search),
  loader: ({ deps }) => fetchAhead(sitesTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./sites/sites-screen.tsx'), texts.table, texts.sites),
    'SitesScreen',
  ),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: importsTable.read,
  loaderDeps: ({ search }) => importsTable.input(search),
  loader: ({ deps }) => fetchAhead(importsTable.list(deps)),
  component: lazyRouteComponent(
    withTexts(() => import('./imports/imports-screen.tsx'), texts.table, texts.imports),
    'ImportsScreen',
  ),
});

const articles = createRoute({
  getParentRoute: () => root,
  path: '/articles',
  loader: () => fetchAhead(api.admin.articles.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('./articles/articles-screen.tsx'), texts.table, texts.articles),
    'ArticlesScreen',
  ),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: () => fetchAhead(api.admin.settings.list.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('./settings/settings-screen.tsx'), texts.table, texts.settings),
    'SettingsScreen',
  ),
});

const diagnostics = createRoute({
  getParentRoute: () => root,
  path: '/diagnostics',
  loader: () => fetchAhead(api.admin.diagnostics.procedures.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('./diagnostics/diagnostics-screen.tsx'), texts.table, texts.diagnostics),
    'DiagnosticsScreen',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    consults,
    users,
    payments,
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
