import { createRoute } from '@tanstack/react-router';
import { readFollow } from '../account/your-data/goodbye-search.ts';
import { readForgotten, readNext, readReturn } from '../auth/sign-in-search.ts';
import { readBilling, readOrder } from '../billing/search.ts';
import { texts } from '../messages/parts.ts';
import { askAhead, screen } from '../screens/lazy-screen.ts';
import { data, signedIn } from './layouts.ts';

const signIn = createRoute({
  getParentRoute: () => data,
  path: '/sign-in',
  validateSearch: readNext,
  component: screen(() => import('../auth/sign-in-screen.tsx'), 'SignIn', texts.auth),
});

const signInReturn = createRoute({
  getParentRoute: () => data,
  path: '/sign-in/return',
  validateSearch: readReturn,
  component: screen(() => import('../auth/sign-in-return-screen.tsx'), 'SignInReturn', texts.auth),
});

const forgotPassword = createRoute({
  getParentRoute: () => data,
  path: '/forgot-password',
  validateSearch: readForgotten,
  component: screen(() => import('../auth/forgot-password-screen.tsx'), 'ForgotPasswordScreen', texts.auth),
});

const subscribe = createRoute({
  getParentRoute: () => data,
  path: '/subscribe',
  validateSearch: readOrder,
  component: screen(
    () => import('../screens/subscribe.tsx'),
    'Subscribe',
    texts.billing,
    texts.auth,
    texts.consultUnits,
    texts.siteUnits,
  ),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/app',
  loader: () => askAhead((ahead) => ahead.home()),
  component: screen(
    () => import('../screens/home.tsx'),
    'Home',
    texts.account,
    texts.usage,
    texts.history,
    texts.vetCard,
    texts.papers,
    texts.callback,
    texts.pets,
  ),
});

const billing = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/billing',
  validateSearch: readBilling,
  loader: () => askAhead((ahead) => ahead.billing()),
  component: screen(
    () => import('../screens/billing.tsx'),
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
  component: screen(() => import('../account/security-screen.tsx'), 'Security', texts.account),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account',
  component: screen(() => import('../account/profile-screen.tsx'), 'ProfileScreen', texts.account),
});

const email = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account/email',
  component: screen(() => import('../account/email-screen.tsx'), 'EmailScreen', texts.account),
});

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/notifications',
  component: screen(
    () => import('../account/notifications/notifications-screen.tsx'),
    'NotificationsScreen',
    texts.notifications,
  ),
});

const factor = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security/factor',
  component: screen(() => import('../account/factor-screen.tsx'), 'FactorScreen', texts.account),
});

const password = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/security/password',
  component: screen(
    () => import('../account/password-screen.tsx'),
    'PasswordScreen',
    texts.account,
    texts.auth,
  ),
});

const yourData = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account/data',
  component: screen(() => import('../account/your-data/data-screen.tsx'), 'DataScreen', texts.account),
});

const deletion = createRoute({
  getParentRoute: () => signedIn,
  path: '/app/account/delete',
  component: screen(
    () => import('../account/your-data/delete-screen.tsx'),
    'DeleteScreen',
    texts.account,
    texts.auth,
  ),
});

const goodbye = createRoute({
  getParentRoute: () => data,
  path: '/goodbye',
  validateSearch: readFollow,
  component: screen(() => import('../account/your-data/goodbye-screen.tsx'), 'GoodbyeScreen', texts.account),
});

/** The screens of an account: getting in, what is one's own, what one pays, for everybody. */
export const accountRoutes = [signIn, signInReturn, forgotPassword, subscribe, goodbye] as const;

/** The screens of an account: getting in, what is one's own, what one pays, for who is signed in. */
export const ownAccountRoutes = [
  home,
  billing,
  security,
  profile,
  email,
  notifications,
  factor,
  password,
  yourData,
  deletion,
] as const;
