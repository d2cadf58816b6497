import { cronJobs } from './background/cron-jobs.ts';
import { createDiagnosticsRouter } from './backoffice/diagnostics/diagnostics-router.ts';
import type { ProceduresOf } from './backoffice/diagnostics/list-procedures.ts';
import { createJobsRouter } from './backoffice/jobs/jobs-router.ts';
import { adminRouter } from './backoffice/router.ts';
import { attachmentsRouter } from './consults/attachments/attachments-router.ts';
import { callbacksRouter } from './consults/call-backs/callbacks-router.ts';
import { callsRouter } from './consults/calls/calls-router.ts';
import { carePlansRouter } from './consults/care-plans/care-plans-router.ts';
import { centersRouter } from './consults/centers/router.ts';
import { deskRouter } from './consults/desk/desk-router.ts';
import { draftsRouter } from './consults/drafts/drafts-router.ts';
import { dutyRouter } from './consults/duty/duty-router.ts';
import { guestsRouter } from './consults/guests/guests-router.ts';
import { linksRouter } from './consults/links/links-router.ts';
import { notesRouter } from './consults/notes/notes-router.ts';
import { earningsRouter } from './consults/payouts/earnings-router.ts';
import { petsRouter } from './consults/pets/pets-router.ts';
import { recordRouter } from './consults/record/record-router.ts';
import { searchRouter } from './consults/search/search-router.ts';
import { sessionsRouter } from './consults/sessions/sessions-router.ts';

import { translationsRouter } from './consults/translations/translations-router.ts';
import { vetsRouter } from './consults/vets/vets-router.ts';
import { createSubscriptionsRouter } from './core/billing/router.ts';

import { contactRouter } from './core/contact/router.ts';

import { configRouter } from './core/health/router.ts';
import { createMeRouter } from './core/identity/router.ts';
import { notificationsRouter } from './core/notify/router.ts';
import { businessesRouter } from './sites/businesses/businesses-router.ts';
import { configurationsRouter } from './sites/configurations/configurations-router.ts';
import { scraperRouter } from './sites/import/jobs/scraper-router.ts';
import { sitesRouter } from './sites/sites/sites-router.ts';
import { templatesRouter } from './sites/templates/templates-router.ts';
import { mergeRouters, router } from './trpc.ts';

/** What is meant when a call names no product. */
const product = 'call-a-vet';

// With its own type: what lists the procedures is one of them.
const everyProcedure: ProceduresOf = () => appRouter._def.procedures;

export const appRouter = router({
  config: configRouter,
  me: createMeRouter(product),
  pets: petsRouter,
  record: recordRouter,
  subscriptions: createSubscriptionsRouter(product),
  sessions: sessionsRouter,
  notes: notesRouter,
  carePlans: carePlansRouter,
  attachments: attachmentsRouter,
  links: linksRouter,
  guests: guestsRouter,
  desk: deskRouter,
  drafts: draftsRouter,
  duty: dutyRouter,
  earnings: earningsRouter,
  callbacks: callbacksRouter,
  vets: vetsRouter,
  calls: callsRouter,
  centers: centersRouter,
  search: searchRouter,
  translations: translationsRouter,
  contact: contactRouter,
  notifications: notificationsRouter,
  templates: templatesRouter,
  businesses: businessesRouter,
  configurations: configurationsRouter,
  sites: sitesRouter,
  scraper: scraperRouter,
  admin: mergeRouters(adminRouter, createDiagnosticsRouter(everyProcedure), createJobsRouter(cronJobs)),
});

/** The API, as the web apps import it. */
export type AppRouter = typeof appRouter;
