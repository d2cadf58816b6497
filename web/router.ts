import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { readForgotten, readNext, readReturn } from './auth/sign-in-search.ts';
import { readBilling, readOrder } from './billing/search.ts';
import { readClinics } from './consults/centers/clinics-search.ts';
import { readConsult } from './consults/desk/desk-search.ts';
import { readStep } from './consults/start/start-search.ts';
import { readTopic } from './contact/contact-search.ts';
import { noteScreenChange } from './kit/ui/page-heading.tsx';
import { texts } from './messages/parts.ts';
import { askAhead, screen } from './screens/lazy-screen.ts';
import { Crash, Unreachable } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { RootLayout } from './shell/root-layout.tsx';
import { ScreenSkeleton } from './shell/screen-skeleton.tsx';

const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFound });

/**
 * The pages that the Worker renders. The app stands in for them only without a network, when the service worker has no copy of them: it
 * says so, and loads them when the network is back.
 */
const pages = [
  '/',
  '/pricing',
  '/emergency',
  '/clinicas',
  '/en',
  '/en/pricing',
  '/en/emergency',
  '/en/clinics',
].map((path) => createRoute({ getParentRoute: () => root, path, component: Unreachable }));

/** What all screens need that talk to the API. */
const data = createRoute({
  getParentRoute: () => root,
  id: 'data',
  component: screen(() => import('./shell/data-layout.tsx'), 'DataLayout'),
});

const start = createRoute({
  getParentRoute: () => data,
  path: '/start',
  validateSearch: readStep,
  component: screen(
    () => import('./consults/start/start-screen.tsx'),
    'Start',
    texts.start,
    texts.triage,
    texts.callback,
    texts.centers,
    texts.pets,
    texts.auth,
    texts.emergency,
  ),
});

const clinics = createRoute({
  getParentRoute: () => data,
  path: '/clinics',
  validateSearch: readClinics,
  component: screen(
    () => import('./consults/centers/clinics-screen.tsx'),
    'Clinics',
    texts.centers,
    texts.legal,
  ),
});

const contact = createRoute({
  getParentRoute: () => data,
  path: '/contact',
  validateSearch: readTopic,
  component: screen(() => import('./contact/contact-screen.tsx'), 'Contact', texts.contact, texts.legal),
});

const subscribe = createRoute({
  getParentRoute: () => data,
  path: '/subscribe',
  validateSearch: readOrder,
  component: screen(
    () => import('./screens/subscribe.tsx'),
    'Subscribe',
    texts.billing,
    texts.auth,
    texts.consultUnits,
    texts.siteUnits,
  ),
});

const signIn = createRoute({
  getParentRoute: () => data,
  path: '/sign-in',
  validateSearch: readNext,
  component: screen(() => import('./auth/sign-in-screen.tsx'), 'SignIn', texts.auth),
});

const signInReturn = createRoute({
  getParentRoute: () => data,
  path: '/sign-in/return',
  validateSearch: readReturn,
  component: screen(() => import('./auth/sign-in-return-screen.tsx'), 'SignInReturn', texts.auth),
});

const forgotPassword = createRoute({
  getParentRoute: () => data,
  path: '/forgot-password',
  validateSearch: readForgotten,
  component: screen(() => import('./auth/forgot-password-screen.tsx'), 'ForgotPasswordScreen', texts.auth),
});

const legal = createRoute({
  getParentRoute: () => data,
  path: '/legal/$page',
  component: screen(() => import('./legal/legal-screen.tsx'), 'LegalScreen', texts.legal),
});

const help = createRoute({
  getParentRoute: () => data,
  path: '/help',
  component: screen(() => import('./legal/help-screen.tsx'), 'HelpScreen', texts.legal),
});

const signedIn = createRoute({
  getParentRoute: () => data,
  id: 'signed-in',
  component: screen(() => import('./shell/signed-in-layout.tsx'), 'SignedInLayout'),
});

const consult = createRoute({
  getParentRoute: () => signedIn,
  path: '/consult/$id',
  loader: ({ params }) => askAhead((ahead) => ahead.consult(params.id)),
  component: screen(
    () => import('./consults/room/consult-screen.tsx'),
    'ConsultScreen',
    texts.room,
    texts.callback,
    texts.centers,
    texts.chat,
    texts.pets,
    texts.triage,
    texts.emergency,
  ),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet',
  validateSearch: readConsult,
  loader: () => askAhead((ahead) => ahead.desk()),
  component: screen(
    () => import('./consults/desk/desk-screen.tsx'),
    'Desk',
    texts.desk,
    texts.room,
    texts.chat,
    texts.pets,
    texts.triage,
  ),
});

const duty = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/duty',
  component: screen(() => import('./consults/duty/duty-screen.tsx'), 'DutyScreen', texts.duty),
});

const vetSettings = createRoute({
  getParentRoute: () => signedIn,
  path: '/vet/settings',
  component: screen(
    () => import('./consults/duty/vet-settings-screen.tsx'),
    'VetSettingsScreen',
    texts.duty,
    texts.pets,
  ),
});

const callback = createRoute({
  getParentRoute: () => signedIn,
  path: '/call-back/$id',
  component: screen(
    () => import('./consults/callback/callback-screen.tsx'),
    'CallbackScreen',
    texts.callback,
    texts.centers,
    texts.start,
    texts.emergency,
  ),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/app',
  loader: () => askAhead((ahead) => ahead.home()),
  component: screen(
    () => import('./screens/home.tsx'),
    'Home',
    texts.account,
    texts.usage,
    texts.history,
    texts.callback,
    texts.pets,
  ),
});

const pet = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/pets/$id',
  component: screen(() => import('./consults/pets/pet-screen.tsx'), 'PetScreen', texts.pets),
});

const billing = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/billing',
  validateSearch: readBilling,
  loader: () => askAhead((ahead) => ahead.billing()),
  component: screen(
    () => import('./screens/billing.tsx'),
    'Billing',
    texts.billing,
    texts.account,
    texts.usage,
  ),
});

const security = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security',
  loader: () => askAhead((ahead) => ahead.security()),
  component: screen(() => import('./account/security-screen.tsx'), 'Security', texts.account),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account',
  component: screen(() => import('./account/profile-screen.tsx'), 'ProfileScreen', texts.account),
});

const email = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account/email',
  component: screen(() => import('./account/email-screen.tsx'), 'EmailScreen', texts.account),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/notifications',
  component: screen(
    () => import('./account/notifications/notifications-screen.tsx'),
    'NotificationsScreen',
    texts.notifications,
  ),
});

const factor = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security/factor',
  component: screen(() => import('./account/factor-screen.tsx'), 'FactorScreen', texts.account),
});

const password = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security/password',
  component: screen(
    () => import('./account/password-screen.tsx'),
    'PasswordScreen',
    texts.account,
    texts.auth,
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...pages,
    data.addChildren([
      start,
      clinics,
      contact,
      subscribe,
      signIn,
      legal,
      help,
      signInReturn,
      forgotPassword,
      signedIn.addChildren([
        consult,
        desk,
        duty,
        vetSettings,
        callback,
        home,
        pet,
        billing,
        security,
        password,
        factor,
        profile,
        email,
        notifications,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  // What a loader fetched is kept, and called old, by the query cache.
  defaultPreloadStaleTime: 0,
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
