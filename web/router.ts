import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { noteScreenChange } from './kit/page-heading.tsx';
import { needAllTexts } from './messages/load.ts';
import { Crash } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { reachable } from './shell/reachable.ts';
import { RootLayout } from './shell/root-layout.tsx';
import { ScreenSkeleton } from './shell/screen-skeleton.tsx';
import {
  readBilling,
  readConsult,
  readNext,
  readOffer,
  readOrder,
  readReturn,
  readStep,
} from './shell/search.ts';

const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFound });

const landing = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(
    reachable(() => import('./routes/landing.tsx')),
    'Landing',
  ),
});

/** Everything but the landing page talks to the API; what that needs is fetched with the first such screen. */
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

const pricing = createRoute({
  getParentRoute: () => data,
  path: '/pricing',
  validateSearch: readOffer,
  component: lazyRouteComponent(
    reachable(() => import('./routes/pricing.tsx')),
    'Pricing',
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

const signInReturn = createRoute({
  getParentRoute: () => data,
  path: '/sign-in/return',
  validateSearch: readReturn,
  component: lazyRouteComponent(
    reachable(() => import('./routes/sign-in-return.tsx')),
    'SignInReturn',
  ),
});

const forgotPassword = createRoute({
  getParentRoute: () => data,
  path: '/forgot-password',
  validateSearch: readNext,
  component: lazyRouteComponent(
    reachable(() => import('./routes/forgot-password.tsx')),
    'ForgotPasswordScreen',
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

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account',
  component: lazyRouteComponent(
    reachable(() => import('./routes/profile.tsx')),
    'ProfileScreen',
  ),
});

const email = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account/email',
  component: lazyRouteComponent(
    reachable(() => import('./routes/email.tsx')),
    'EmailScreen',
  ),
});

const factor = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security/factor',
  component: lazyRouteComponent(
    reachable(() => import('./routes/factor.tsx')),
    'FactorScreen',
  ),
});

const password = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security/password',
  component: lazyRouteComponent(
    reachable(() => import('./routes/password.tsx')),
    'PasswordScreen',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    landing,
    data.addChildren([
      start,
      pricing,
      subscribe,
      signIn,
      signInReturn,
      forgotPassword,
      signedIn.addChildren([consult, desk, home, pet, billing, security, password, factor, profile, email]),
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
