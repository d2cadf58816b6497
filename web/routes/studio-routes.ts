import { createRoute } from '@tanstack/react-router';
import { texts } from '../messages/parts.ts';
import { screen } from '../screens/lazy-screen.ts';
import { readBegin } from '../studio/begin/begin-search.ts';
import { readImport } from '../studio/import/import-search.ts';
import { readLive } from '../studio/live/live-search.ts';
import { readTemplates } from '../studio/marketplace/templates-search.ts';
import { readMenuSearch } from '../studio/menu/menu-search.ts';
import { readField } from '../studio/page/page-search.ts';
import { data, signedIn } from './layouts.ts';

const studio = createRoute({
  getParentRoute: () => signedIn,
  path: '/studio',
  component: screen(() => import('../studio/shell/studio-screen.tsx'), 'StudioScreen', texts.studio),
});

const begin = createRoute({
  getParentRoute: () => data,
  path: '/studio/begin',
  validateSearch: readBegin,
  component: screen(
    () => import('../studio/begin/begin-screen.tsx'),
    'BeginScreen',
    texts.begin,
    texts.studio,
    texts.auth,
  ),
});

const templates = createRoute({
  getParentRoute: () => data,
  path: '/templates',
  validateSearch: readTemplates,
  component: screen(
    () => import('../studio/marketplace/templates-screen.tsx'),
    'TemplatesScreen',
    texts.templates,
    texts.studio,
  ),
});

const template = createRoute({
  getParentRoute: () => data,
  path: '/templates/$code',
  component: screen(
    () => import('../studio/marketplace/template-screen.tsx'),
    'TemplateScreen',
    texts.templates,
    texts.studio,
  ),
});

/** Around the screens of one business. */
const business = createRoute({
  getParentRoute: () => signedIn,
  path: '/studio/$businessId',
  component: screen(() => import('../studio/shell/business-layout.tsx'), 'BusinessLayout', texts.studio),
});

const overview = createRoute({
  getParentRoute: () => business,
  path: '/',
  component: screen(() => import('../studio/shell/overview-screen.tsx'), 'OverviewScreen', texts.studio),
});

/** Around the screens that edit what a business shows: they share one store (web/studio/content). */
const edited = createRoute({
  getParentRoute: () => business,
  id: 'edited',
  component: screen(() => import('../studio/content/content-layout.tsx'), 'ContentLayout'),
});

/** Around the screens that have the page beside them. */
const workspace = createRoute({
  getParentRoute: () => edited,
  id: 'workspace',
  component: screen(
    () => import('../studio/workspace/workspace-screen.tsx'),
    'WorkspaceScreen',
    texts.workspace,
    texts.studioWords,
    texts.studioPublish,
    texts.studioSites,
    texts.studioPlan,
  ),
});

const page = createRoute({
  getParentRoute: () => workspace,
  path: '/page',
  validateSearch: readField,
  component: screen(() => import('../studio/page/page-screen.tsx'), 'PageScreen', texts.page, texts.photos),
});

const design = createRoute({
  getParentRoute: () => workspace,
  path: '/design',
  component: screen(() => import('../studio/design/design-screen.tsx'), 'DesignScreen', texts.design),
});

const menu = createRoute({
  getParentRoute: () => workspace,
  path: '/menu',
  validateSearch: readMenuSearch,
  component: screen(
    () => import('../studio/menu/menu-screen.tsx'),
    'MenuScreen',
    texts.studioMenu,
    texts.photos,
  ),
});

const publish = createRoute({
  getParentRoute: () => business,
  path: '/publish',
  component: screen(
    () => import('../studio/publish/publish-screen.tsx'),
    'PublishScreen',
    texts.studioWords,
    texts.studioPublish,
    texts.studioSites,
    texts.studioPlan,
  ),
});

const bringAlong = createRoute({
  getParentRoute: () => business,
  path: '/import',
  validateSearch: readImport,
  component: screen(
    () => import('../studio/import/import-screen.tsx'),
    'ImportScreen',
    texts.studioImport,
    texts.studioMenu,
    texts.studioWords,
  ),
});

const live = createRoute({
  getParentRoute: () => business,
  path: '/live',
  validateSearch: readLive,
  component: screen(
    () => import('../studio/live/live-screen.tsx'),
    'LiveScreen',
    texts.studioWords,
    texts.studioLive,
  ),
});

const sites = createRoute({
  getParentRoute: () => business,
  path: '/sites',
  component: screen(
    () => import('../studio/sites/sites-screen.tsx'),
    'SitesScreen',
    texts.studioWords,
    texts.studioSites,
    texts.studioPublish,
    texts.studioPlan,
    texts.siteExport,
  ),
});

const people = createRoute({
  getParentRoute: () => business,
  path: '/people',
  component: screen(
    () => import('../studio/people/people-screen.tsx'),
    'PeopleScreen',
    texts.studioWords,
    texts.studioPeople,
    texts.studioPlan,
  ),
});

const plan = createRoute({
  getParentRoute: () => business,
  path: '/plan',
  component: screen(
    () => import('../studio/plan/plan-screen.tsx'),
    'PlanScreen',
    texts.studioPlan,
    texts.billing,
  ),
});

const history = createRoute({
  getParentRoute: () => business,
  path: '/history',
  component: screen(
    () => import('../studio/history/history-screen.tsx'),
    'HistoryScreen',
    texts.studioHistory,
  ),
});

/** The screens of one business. */
const businessScreens = [
  overview,
  edited.addChildren([workspace.addChildren([menu, page, design])]),
  bringAlong,
  live,
  publish,
  sites,
  people,
  plan,
  history,
] as const;

const join = createRoute({
  getParentRoute: () => data,
  path: '/studio/join',
  component: screen(
    () => import('../studio/people/join-screen.tsx'),
    'JoinScreen',
    texts.studioPeople,
    texts.auth,
  ),
});

/** Gastronomy OS's screens, for everybody. */
export const studioRoutes = [begin, templates, template, join] as const;

/** Gastronomy OS's screens, for who is signed in. */
export const ownStudioRoutes = [studio, business.addChildren(businessScreens)] as const;
