import { partTexts } from '../../web/kit/text/texts.ts';

/** The texts of each part, fetched with the first screen that shows them. */
export const texts = {
  shell: partTexts(
    () => import('../shell/messages/es.json'),
    () => import('../shell/messages/en.json'),
  ),
  table: partTexts(
    () => import('../table/messages/es.json'),
    () => import('../table/messages/en.json'),
  ),
  consults: partTexts(
    () => import('../consults/messages/es.json'),
    () => import('../consults/messages/en.json'),
  ),
  users: partTexts(
    () => import('../users/messages/es.json'),
    () => import('../users/messages/en.json'),
  ),
  vets: partTexts(
    () => import('../vets/messages/es.json'),
    () => import('../vets/messages/en.json'),
  ),
  applications: partTexts(
    () => import('../applications/messages/es.json'),
    () => import('../applications/messages/en.json'),
  ),
  acts: partTexts(
    () => import('../acts/messages/es.json'),
    () => import('../acts/messages/en.json'),
  ),
  payments: partTexts(
    () => import('../payments/messages/es.json'),
    () => import('../payments/messages/en.json'),
  ),
  payouts: partTexts(
    () => import('../payouts/messages/es.json'),
    () => import('../payouts/messages/en.json'),
  ),
  payoutRules: partTexts(
    () => import('../payout-rules/messages/es.json'),
    () => import('../payout-rules/messages/en.json'),
  ),
  credits: partTexts(
    () => import('../credits/messages/es.json'),
    () => import('../credits/messages/en.json'),
  ),
  contact: partTexts(
    () => import('../contact/messages/es.json'),
    () => import('../contact/messages/en.json'),
  ),
  centers: partTexts(
    () => import('../centers/messages/es.json'),
    () => import('../centers/messages/en.json'),
  ),
  prices: partTexts(
    () => import('../prices/messages/es.json'),
    () => import('../prices/messages/en.json'),
  ),
  notifications: partTexts(
    () => import('../notifications/messages/es.json'),
    () => import('../notifications/messages/en.json'),
  ),
  webhooks: partTexts(
    () => import('../webhooks/messages/es.json'),
    () => import('../webhooks/messages/en.json'),
  ),
  findable: partTexts(
    () => import('../findable/messages/es.json'),
    () => import('../findable/messages/en.json'),
  ),
  audit: partTexts(
    () => import('../audit/messages/es.json'),
    () => import('../audit/messages/en.json'),
  ),
  jobs: partTexts(
    () => import('../jobs/messages/es.json'),
    () => import('../jobs/messages/en.json'),
  ),
  figures: partTexts(
    () => import('../figures/messages/es.json'),
    () => import('../figures/messages/en.json'),
  ),
  sites: partTexts(
    () => import('../sites/messages/es.json'),
    () => import('../sites/messages/en.json'),
  ),
  templates: partTexts(
    () => import('../templates/messages/es.json'),
    () => import('../templates/messages/en.json'),
  ),
  imports: partTexts(
    () => import('../imports/messages/es.json'),
    () => import('../imports/messages/en.json'),
  ),
  articles: partTexts(
    () => import('../articles/messages/es.json'),
    () => import('../articles/messages/en.json'),
  ),
  settings: partTexts(
    () => import('../settings/messages/es.json'),
    () => import('../settings/messages/en.json'),
  ),
  diagnostics: partTexts(
    () => import('../diagnostics/messages/es.json'),
    () => import('../diagnostics/messages/en.json'),
  ),
};
