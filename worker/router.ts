import { adminRouter } from './backoffice/router.ts';
import { deskRouter } from './consults/desk-router.ts';
import { petsRouter } from './consults/pets-router.ts';
import { sessionsRouter } from './consults/sessions-router.ts';
import { subscriptionsRouter } from './core/billing/router.ts';
import { contactRouter } from './core/contact/router.ts';
import { configRouter } from './core/health/router.ts';
import { meRouter } from './core/identity/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  config: configRouter,
  me: meRouter,
  pets: petsRouter,
  subscriptions: subscriptionsRouter,
  sessions: sessionsRouter,
  desk: deskRouter,
  contact: contactRouter,
  admin: adminRouter,
});

/** The API, as the web apps import it. */
export type AppRouter = typeof appRouter;
