import { createRoute } from '@tanstack/react-router';
import { texts } from '../messages/parts.ts';
import { screen } from '../screens/lazy-screen.ts';
import { readField } from '../studio/page/page-search.ts';
import { signedIn } from './layouts.ts';

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
  ),
});

const page = createRoute({
  getParentRoute: () => workspace,
  path: '/page',
  validateSearch: readField,
  component: screen(() => import('../studio/page/page-screen.tsx'), 'PageScreen', texts.page, texts.photos),
});

/** The screens of one business. */
const businessScreens = [overview, edited.addChildren([workspace.addChildren([page])])] as const;

/** Gastronomy OS's screens, for who is signed in. */
export const ownStudioRoutes = [studio, business.addChildren(businessScreens)] as const;
