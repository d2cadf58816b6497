import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen } from '../screens/lazy-screen.ts';
import { NotFound } from '../shell/not-found.tsx';
import { RootLayout } from '../shell/root-layout.tsx';

export const root = createRootRoute({ component: RootLayout, notFoundComponent: NotFound });

/** What all screens need that talk to the API. */
export const data = createRoute({
  getParentRoute: () => root,
  id: 'data',
  component: screen(() => import('../shell/data-layout.tsx'), 'DataLayout'),
});

export const signedIn = createRoute({
  getParentRoute: () => data,
  id: 'signed-in',
  component: screen(() => import('../screens/signed-in.tsx'), 'SignedIn'),
});
