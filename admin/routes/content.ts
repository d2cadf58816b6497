import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api } from '../../web/kit/api/api.ts';
import { fetchAhead } from '../../web/kit/api/fetch-ahead.ts';
import { withTexts } from '../../web/kit/text/texts.ts';
import { importsTable } from '../imports/imports-table.ts';
import { texts } from '../messages/parts.ts';
import { sitesTable } from '../sites/sites-table.ts';
import { root } from './root.ts';
import { tableRoute } from './table-route.ts';

// What restaurants publish, and what is written for owners.

export const sites = createRoute({
  getParentRoute: () => root,
  path: '/sites',
  ...tableRoute(sitesTable),
  component: lazyRouteComponent(
    withTexts(() => import('../sites/sites-screen.tsx'), texts.table, texts.sites),
    'SitesScreen',
  ),
});

export const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  loader: () => fetchAhead(api.admin.templates.list.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('../templates/templates-screen.tsx'), texts.table, texts.acts, texts.templates),
    'TemplatesScreen',
  ),
});

export const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  ...tableRoute(importsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../imports/imports-screen.tsx'), texts.table, texts.imports),
    'ImportsScreen',
  ),
});

export const articles = createRoute({
  getParentRoute: () => root,
  path: '/articles',
  loader: () => fetchAhead(api.admin.articles.queryOptions()),
  component: lazyRouteComponent(
    withTexts(() => import('../articles/articles-screen.tsx'), texts.table, texts.articles),
    'ArticlesScreen',
  ),
});
