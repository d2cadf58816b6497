import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withTexts } from '../../web/kit/text/texts.ts';
import { applicationsTable } from '../applications/applications-table.ts';
import { centersTable } from '../centers/centers-table.ts';
import { consultsTable } from '../consults/consults-table.ts';
import { contactTable } from '../contact/contact-table.ts';
import { texts } from '../messages/parts.ts';
import { usersTable } from '../users/users-table.ts';
import { vetsTable } from '../vets/vets-table.ts';
import { root } from './root.ts';
import { tableRoute } from './table-route.ts';

// Consults, and the people and clinics around them.

export const consults = createRoute({
  getParentRoute: () => root,
  path: '/consults',
  ...tableRoute(consultsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../consults/consults-screen.tsx'), texts.table, texts.consults),
    'ConsultsScreen',
  ),
});

export const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  ...tableRoute(usersTable),
  component: lazyRouteComponent(
    withTexts(() => import('../users/users-screen.tsx'), texts.table, texts.users, texts.credits, texts.acts),
    'UsersScreen',
  ),
});

export const vets = createRoute({
  getParentRoute: () => root,
  path: '/vets',
  ...tableRoute(vetsTable),
  component: lazyRouteComponent(
    withTexts(() => import('../vets/vets-screen.tsx'), texts.table, texts.vets, texts.acts),
    'VetsScreen',
  ),
});

export const applications = createRoute({
  getParentRoute: () => root,
  path: '/applications',
  ...tableRoute(applicationsTable),
  component: lazyRouteComponent(
    withTexts(
      () => import('../applications/applications-screen.tsx'),
      texts.table,
      texts.applications,
      texts.vets,
      texts.acts,
    ),
    'ApplicationsScreen',
  ),
});

export const contact = createRoute({
  getParentRoute: () => root,
  path: '/contact',
  ...tableRoute(contactTable),
  component: lazyRouteComponent(
    withTexts(() => import('../contact/contact-screen.tsx'), texts.table, texts.contact),
    'ContactScreen',
  ),
});

export const centers = createRoute({
  getParentRoute: () => root,
  path: '/centers',
  ...tableRoute(centersTable),
  component: lazyRouteComponent(
    withTexts(() => import('../centers/centers-screen.tsx'), texts.table, texts.centers),
    'CentersScreen',
  ),
});
