import { createRoute } from '@tanstack/react-router';
import { texts } from '../messages/parts.ts';
import { screen } from '../screens/lazy-screen.ts';
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

/** The screens of one business. */
const businessScreens = [overview] as const;

/** Gastronomy OS's screens, for who is signed in. */
export const ownStudioRoutes = [studio, business.addChildren(businessScreens)] as const;
