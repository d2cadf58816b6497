import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { noteScreenChange } from './kit/page-heading.tsx';
import { needAllTexts } from './messages/load.ts';
import { Crash, Unreachable } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { reachable } from './shell/reachable.ts';
import { RootLayout } from './shell/root-layout.tsx';
import { ScreenSkeleton } from './shell/screen-skeleton.tsx';
import { readBilling, readConsult, readNext, readOrder, readStep } from './shell/search.ts';

const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFound });

/**
 * The pages that the Worker renders. The app stands in for them only without a network, when the service worker has no copy of them: it
 * says so, and loads them when the network is back.
 */
const pages = ['/', '/pricing', '/emergency', '/en', '/en/pricing', '/en/emergency'].map((path) =>
  createRoute({ getParentRoute: () => root, path, component: Unreachable }),
);

/** What all screens need that talk to the API. */
const data = createRoute({
  getParentRoute: () => root,
  id: 'data',
  component: lazyRouteComponent(
    reachable(async () => {
      await needAllTexts();
      return import('./shell/data-layout.tsx');
    }),
    'DataLayout',
  ),
});

const start = createRoute({
  getParentRoute: () => data,
  path: '/start',
  validateSearch: readStep,
  component: lazyRouteComponent(
    reachable(() => import('./routes/start.tsx')),
    'Start',
  ),
});

const subscribe = createRoute({
  getParentRoute: () => data,
  path: '/subscribe',
  validateSearch: readOrder,
  component: lazyRouteComponent(
    reachable(() => import('./routes/subscribe.tsx')),
    'Subscribe',
  ),
});

const signIn = createRoute({
  getParentRoute: () => data,
  path: '/sign-in',
  validateSearch: readNext,
  component: lazyRouteComponent(
    reachable(() => import('./routes/sign-in.tsx')),
    'SignIn',
  ),
});

const signedIn = createRoute({
  getParentRoute: () => data,
  id: 'signed-in',
  component: lazyRouteComponent(
    reachable(() => import('./shell/signed-in-layout.tsx')),
    'SignedInLayout',
  ),
});

const consult = createRoute({
  getParentRoute: () => signedIn,
  path: '/consult/$id',
  component: lazyRouteComponent(
    reachable(() => import('./routes/consult.tsx')),
    'ConsultScreen',
  ),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet',
  validateSearch: readConsult,
  component: lazyRouteComponent(
    reachable(() => import('./routes/desk.tsx')),
    'Desk',
  ),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/app',
  component: lazyRouteComponent(
    reachable(() => import('./routes/home.tsx')),
    'Home',
  ),
});

const pet = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/pets/$id',
  component: lazyRouteComponent(
    reachable(() => import('./routes/pet.tsx')),
    'PetScreen',
  ),
});

const billing = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/billing',
  validateSearch: readBilling,
  component: lazyRouteComponent(
    reachable(() => import('./routes/billing.tsx')),
    'Billing',
  ),
});

const security = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security',
  component: lazyRouteComponent(
    reachable(() => import('./routes/security.tsx')),
    'Security',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...pages,
    data.addChildren([
      start,
      subscribe,
      signIn,
      signedIn.addChildren([consult, desk, home, pet, billing, security]),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crash,
  defaultPendingComponent: ScreenSkeleton,
  defaultPendingMs: 150,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
  if (fromLocation) noteScreenChange();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
