import { anonymous, deleted, type Fates, kept, nobody } from './fate.ts';

const books = 'Código de Comercio, art. 30: the papers of a business, six years';
const asked = 'Ley Orgánica 3/2018, art. 72: what one may be asked about, three years';

/** What becomes of what core knows of a person. */
export const coreFates: Fates = {
  user_profiles: anonymous('user_id'),
  kept_identities: {
    ...kept(
      'Código de Comercio, art. 30, and Código Civil, art. 1964.2; each row says until when',
      'user_id',
    ),
    person: ['display_name', 'email', 'phone'],
  },
  account_erasures: kept(asked, 'user_id', 'requested_by'),
  identity_accounts: kept('so that no late event or token brings the account back', 'user_id'),
  device_sessions: deleted,
  audit_log: kept(asked, 'actor_id', 'entity_id', 'details'),
  contact_messages: {
    ...kept(`of requests about personal data alone: ${asked}`),
    person: ['name', 'email', 'body'],
  },

  notifications: deleted,
  notification_deliveries: deleted,
  notification_settings: deleted,
  notification_preferences: deleted,
  notification_addresses: deleted,
  phone_verifications: deleted,
  push_subscriptions: deleted,

  invoices: kept(books, 'user_id'),
  payments: kept(books, 'user_id'),
  billing_events: kept(books, 'user_id', 'details'),
  user_subscriptions: kept(books, 'user_id'),
  usage_grants: kept(books, 'user_id', 'created_by'),
  subscription_usage: kept(books, 'user_id'),
  usage_reservations: kept(books, 'user_id'),
  usage_ledger: kept(books, 'user_id'),
  stripe_customers: kept(books, 'user_id'),
  stripe_former_customers: kept(books, 'user_id'),
  unknown_prices: kept(books, 'user_id'),
  earnings: kept(books, 'vet_id'),
  payout_statements: kept(books, 'vet_id'),
  payouts: kept(books, 'vet_id'),
  payout_accounts: kept(books, 'vet_id'),
  payout_rules: kept(books, 'created_by'),
  webhook_inbox: kept('what Stripe told, in its own ids, for ninety days'),

  files: kept('what they sent into a consult of somebody else, who keeps it', 'uploader_id'),
  search_texts: kept('what they said in a consult of somebody else'),
  search_pieces: nobody,
  search_queue: nobody,
  search_walks: nobody,
  job_runs: nobody,
  hourly_figures: nobody,

  alarms: nobody,
  health_marks: nobody,

  meters: nobody,
  subscription_plans: nobody,
  plan_limits: nobody,
  plan_limit_changes: nobody,
  subscription_plan_prices: nobody,
  overage_prices: nobody,
  service_promises: nobody,
  service_promise_levels: nobody,
  retention_terms: nobody,
};
