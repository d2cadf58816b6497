import { searchInput } from '../consults/search/search.ts';
import { byId, nothing } from '../core/verb-input.ts';
import { admin, operations, router } from '../trpc.ts';
import {
  clearSecondFactor,
  clearSecondFactorInput,
  clearSecondFactorOutput,
} from './accounts/clear-second-factor.ts';
import { endAccount, endAccountInput, endAccountOutput } from './accounts/end-account.ts';
import {
  readKeptIdentity,
  readKeptIdentityInput,
  readKeptIdentityOutput,
} from './accounts/read-kept-identity.ts';
import { adminContactSchema } from './admin-contact.ts';
import { adminNotificationSchema } from './admin-notification.ts';
import { listAudit, listAuditInput, listAuditOutput } from './audit/list-audit.ts';
import { adminCenterSchema } from './centers/center-fields.ts';
import { listCenters, listCentersInput, listCentersOutput } from './centers/list-centers.ts';
import { saveCenter, saveCenterInput } from './centers/save-center.ts';
import { getDraftsState, getDraftsStateOutput } from './drafts/get-drafts-state.ts';
import { retryDrafts, retryDraftsInput, retryDraftsOutput } from './drafts/retry-drafts.ts';
import { eraseConsult, eraseConsultInput, eraseConsultOutput } from './erase-consult.ts';
import { getFigures, getFiguresInput, getFiguresOutput } from './figures/get-figures.ts';
import { getSearchState, getSearchStateOutput } from './findable/get-search-state.ts';
import {
  retrySearchTexts,
  retrySearchTextsInput,
  retrySearchTextsOutput,
} from './findable/retry-search-texts.ts';
import { searchEverything, searchEverythingOutput } from './findable/search-everything.ts';
import { listArticles, listArticlesOutput } from './list-articles.ts';
import { listConsults, listConsultsInput, listConsultsOutput } from './list-consults.ts';
import { listContact, listContactInput, listContactOutput } from './list-contact.ts';
import { listNotifications, listNotificationsInput, listNotificationsOutput } from './list-notifications.ts';
import { listUsers, listUsersInput, listUsersOutput } from './list-users.ts';
import { moneyRouters } from './money-router.ts';
import { noteContact, noteContactInput } from './note-contact.ts';
import { payoutsRouters } from './payouts/payouts-router.ts';
import { peopleRouters } from './people-router.ts';
import { replayNotification } from './replay-notification.ts';
import { settingsRouter } from './settings/settings-router.ts';
import { adminSitesRouter } from './sites/sites-router.ts';
import { adminTemplatesRouter } from './templates/templates-router.ts';

const op = operations('admin');

export const adminRouter = router({
  consults: admin
    .meta(op('GET', '/admin/consults', 'All consults'))
    .input(listConsultsInput)
    .output(listConsultsOutput)
    .query(({ ctx, input }) => listConsults(ctx, input)),
  consult: router({
    erase: admin
      .meta(op('POST', '/admin/consults/{id}/erase', 'Erase what was said in a consult, for good'))
      .input(eraseConsultInput)
      .output(eraseConsultOutput)
      .mutation(({ ctx, input }) => eraseConsult(ctx, input)),
  }),
  users: admin
    .meta(op('GET', '/admin/users', 'All people'))
    .input(listUsersInput)
    .output(listUsersOutput)
    .query(({ ctx, input }) => listUsers(ctx, input)),
  clearSecondFactor: admin
    .meta(
      op(
        'POST',
        '/admin/users/{userId}/second-factor/clear',
        'Forget that a person has a second factor, and log them out everywhere',
      ),
    )
    .input(clearSecondFactorInput)
    .output(clearSecondFactorOutput)
    .mutation(({ ctx, input }) => clearSecondFactor(ctx, input)),
  endAccount: admin
    .meta(op('POST', '/admin/users/{userId}/end', 'Delete the account of a person on their behalf'))
    .input(endAccountInput)
    .output(endAccountOutput)
    .mutation(({ ctx, input }) => endAccount(ctx, input)),
  keptIdentity: admin
    .meta(
      op(
        'POST',
        '/admin/users/{userId}/kept-identity',
        'Who somebody was whose account is gone, for the law',
      ),
    )
    .input(readKeptIdentityInput)
    .output(readKeptIdentityOutput)
    .mutation(({ ctx, input }) => readKeptIdentity(ctx, input)),
  contact: router({
    list: admin
      .meta(op('GET', '/admin/contact', 'What people wrote to us'))
      .input(listContactInput)
      .output(listContactOutput)
      .query(({ ctx, input }) => listContact(ctx, input)),
    note: admin
      .meta(op('POST', '/admin/contact/{id}', 'Note that a message is answered, and what to remember of it'))
      .input(noteContactInput)
      .output(adminContactSchema)
      .mutation(({ ctx, input }) => noteContact(ctx, input)),
  }),
  centers: router({
    list: admin
      .meta(op('GET', '/admin/centers', 'All clinics'))
      .input(listCentersInput)
      .output(listCentersOutput)
      .query(({ ctx, input }) => listCenters(ctx, input)),
    save: admin
      .meta(op('POST', '/admin/centers', 'Add a clinic or change one, with its hours'))
      .input(saveCenterInput)
      .output(adminCenterSchema)
      .mutation(({ ctx, input }) => saveCenter(ctx, input)),
  }),
  notifications: router({
    list: admin
      .meta(op('GET', '/admin/notifications', 'What people were told, by channel'))
      .input(listNotificationsInput)
      .output(listNotificationsOutput)
      .query(({ ctx, input }) => listNotifications(ctx, input)),
    replay: admin
      .meta(op('POST', '/admin/notifications/{id}/replay', 'Send a message anew that was given up'))
      .input(byId)
      .output(adminNotificationSchema)
      .mutation(({ ctx, input }) => replayNotification(ctx, input)),
  }),
  search: admin
    .meta(op('GET', '/admin/search', 'Articles, vets and the animals of everybody'))
    .input(searchInput)
    .output(searchEverythingOutput)
    .query(({ ctx, input }) => searchEverything(ctx, input)),
  findable: router({
    state: admin
      .meta(op('GET', '/admin/findable', 'How far the models are with what can be found'))
      .input(nothing)
      .output(getSearchStateOutput)
      .query(({ ctx }) => getSearchState(ctx)),
    retry: admin
      .meta(op('POST', '/admin/findable/retry', 'Have texts read again that were set aside'))
      .input(retrySearchTextsInput)
      .output(retrySearchTextsOutput)
      .mutation(({ ctx, input }) => retrySearchTexts(ctx, input)),
  }),
  drafts: router({
    state: admin
      .meta(op('GET', '/admin/drafts', 'How far the drafts after consults are'))
      .input(nothing)
      .output(getDraftsStateOutput)
      .query(({ ctx }) => getDraftsState(ctx)),
    retry: admin
      .meta(op('POST', '/admin/drafts/retry', 'Have drafts made again that were set aside'))
      .input(retryDraftsInput)
      .output(retryDraftsOutput)
      .mutation(({ ctx, input }) => retryDrafts(ctx, input)),
  }),
  audit: router({
    list: admin
      .meta(op('GET', '/admin/audit', 'Who did what; to read it is noted'))
      .input(listAuditInput)
      .output(listAuditOutput)
      .query(({ ctx, input }) => listAudit(ctx, input)),
  }),
  figures: admin
    .meta(op('GET', '/admin/figures', 'Consults, waits, stars and money by day or week'))
    .input(getFiguresInput)
    .output(getFiguresOutput)
    .query(({ ctx, input }) => getFigures(ctx, input)),
  settings: settingsRouter,
  sites: adminSitesRouter,
  templates: adminTemplatesRouter,
  articles: admin
    .meta(op('GET', '/admin/articles', 'Every article, and when it is to be reviewed'))
    .input(nothing)
    .output(listArticlesOutput)
    .query(({ ctx }) => listArticles(ctx)),
  ...moneyRouters,
  ...peopleRouters,
  ...payoutsRouters,
});
