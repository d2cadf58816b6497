import { createRoute } from '@tanstack/react-router';
import { readTopic } from '../contact/contact-search.ts';
import { texts } from '../messages/parts.ts';
import { screen } from '../screens/lazy-screen.ts';
import { Unreachable } from '../shell/crash.tsx';
import { data, root } from './layouts.ts';

/**
 * The pages that the Worker renders. The app stands in for them only without a network, when the service worker has no copy of them: it
 * says so, and loads them when the network is back.
 */
export const pages = [
  '/',
  '/pricing',
  '/emergency',
  '/clinicas',
  '/c',
  '/restaurants',
  '/restaurants/help',
  '/restaurants/help/$article',
  '/en',
  '/en/pricing',
  '/en/emergency',
  '/en/clinics',
  '/en/c',
  '/en/restaurants',
  '/en/restaurants/help',
  '/en/restaurants/help/$article',
].map((path) => createRoute({ getParentRoute: () => root, path, component: Unreachable }));

const contact = createRoute({
  getParentRoute: () => data,
  path: '/contact',
  validateSearch: readTopic,
  component: screen(() => import('../contact/contact-screen.tsx'), 'Contact', texts.contact, texts.legal),
});

const legal = createRoute({
  getParentRoute: () => data,
  path: '/legal/$page',
  component: screen(() => import('../legal/legal-screen.tsx'), 'LegalScreen', texts.legal),
});

const help = createRoute({
  getParentRoute: () => data,
  path: '/help',
  component: screen(() => import('../legal/help-screen.tsx'), 'HelpScreen', texts.legal),
});

/** What everybody may read. */
export const visitorRoutes = [contact, legal, help] as const;
