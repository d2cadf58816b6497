import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api } from '../../web/kit/api/api.ts';
import { fetchAhead } from '../../web/kit/api/fetch-ahead.ts';
import { withTexts } from '../../web/kit/text/texts.ts';
import { auditTable } from '../audit/audit-table.ts';
import { readFigures } from '../figures/figures-search.ts';
import { texts } from '../messages/parts.ts';
import { notificationsTable } from '../notifications/notifications-table.ts';
import { webhooksTable } from '../webhooks/webhooks-table.ts';
import { root } from './root.ts';
import { tableRoute } from './table-route.ts';

// What runs, and how it is set.

export const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  ...tableRoute(webhooksTable),
  component: lazyRouteComponent(
    withTexts(() => import('../webhooks/webhooks-screen.tsx'), texts.table, texts.webhooks),
    'WebhooksScreen',
  ),
});

export const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  ...tableRoute(notificationsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../notifications/notifications-screen.tsx'), texts.table, texts.notifications),
    'NotificationsScreen',
  ),
});

export const findable = createRoute({
  getParentRoute: () => root,
  path: '/findable',
  loader: () => fetchAhead(api.admin.findable.state.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('../findable/findable-screen.tsx'), texts.table, texts.findable),
    'FindableScreen',
  ),
});

export const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: readFigures,
  component: lazyRouteComponent(
    withTexts(() => import('../figures/figures-screen.tsx'), texts.table, texts.figures),
    'FiguresScreen',
  ),
});

export const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  loader: () => fetchAhead(api.admin.jobs.list.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('../jobs/jobs-screen.tsx'), texts.table, texts.jobs),
    'JobsScreen',
  ),
});

export const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  ...tableRoute(auditTable),
  component: lazyRouteComponent(
    withTexts(() => import('../audit/audit-screen.tsx'), texts.table, texts.audit),
    'AuditScreen',
  ),
});

export const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: () => fetchAhead(api.admin.settings.list.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('../settings/settings-screen.tsx'), texts.table, texts.settings),
    'SettingsScreen',
  ),
});

export const diagnostics = createRoute({
  getParentRoute: () => root,
  path: '/diagnostics',
  loader: () => fetchAhead(api.admin.diagnostics.procedures.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('../diagnostics/diagnostics-screen.tsx'), texts.table, texts.diagnostics),
    'DiagnosticsScreen',
  ),
});
