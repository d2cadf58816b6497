import { createRoute } from '@tanstack/react-router';
import { texts } from '../messages/parts.ts';
import { screen } from '../screens/lazy-screen.ts';
import { readLive } from '../studio/live/live-search.ts';
import { data, signedIn } from './layouts.ts';

const studio = createRoute({
  getParentRoute: () => signedIn,
  path: '/studio',
  component: screen(() => import('../studio/shell/studio-screen.tsx'), 'StudioScreen', texts.studio),
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
const businessScreens = [overview, live, publish, sites, people, plan, history] as const;

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
export const studioRoutes = [join] as const;

/** Gastronomy OS's screens, for who is signed in. */
export const ownStudioRoutes = [studio, business.addChildren(businessScreens)] as const;
