import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPglite } from '../../support/postgres.ts';
import { attempt, type Identity } from '../support/attempt.ts';
import { tellStory } from '../support/story.ts';
import { openWorld, type World } from '../support/world.ts';

/*
 * R3: what each identity may do with the rows of one owner (ana). A product of tables x verbs x identities: the tables and
 * columns come from the catalog, so that a new table without a line here fails.
 *
 * own: ana herself; vet: the vet of her consult; other vet: sees who waits; other: another owner; anon: a visitor; guest: somebody in her other consult, which waits;
 * app: the login without a role; service: the product.
 * `-` refused (42501) · `0` allowed, but none of her rows is met · `r` reads her rows · `c` may add rows · `d` deletes ·
 * `u(columns)` changes these columns of her rows.
 */
const priceList = {
  own: 'r',
  vet: 'r',
  'other vet': 'r',
  other: 'r',
  anon: 'r',
  guest: '-',
  app: '-',
  service: 'rcu',
};
const ownRows = {
  own: 'r',
  vet: '0',
  'other vet': '0',
  other: '0',
  anon: '-',
  guest: '-',
  app: '-',
  service: 'rcu',
};
const nobody = { own: '-', vet: '-', 'other vet': '-', other: '-', anon: '-', guest: '-', app: '-' };

const petColumns =
  'archived_at,birth_date,birth_date_approximate,food_chain,name,neutered,notes,sex,species,species_other,ueln,weight_grams';

const policy: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meters: priceList,
  subscription_plans: priceList,
  plan_limits: priceList,
  plan_limit_changes: { ...nobody, service: 'rc' },
  subscription_plan_prices: priceList,
  overage_prices: priceList,
  service_promises: priceList,
  service_promise_levels: priceList,
  user_profiles: { ...ownRows, own: 'ru(country,currency,display_name,locale)' },
  device_sessions: { ...ownRows, service: 'rcud' },
  vets: { ...priceList, anon: '-' },
  vet_skills: { ...priceList, anon: '-', service: 'rcud' },
  vet_licences: { ...ownRows, own: '0', vet: 'r', service: 'rcud' },
  vet_applications: { ...ownRows, service: 'rcud' },
  duty_shifts: { ...ownRows, own: '0', vet: 'r', service: 'rcud' },
  callback_requests: { ...ownRows, service: 'rcud' },
  consult_offers: { ...ownRows, own: '0', vet: 'r', service: 'rcu' },
  pets: {
    own: `rcu(${petColumns})`,
    vet: 'rc',
    'other vet': '0c',
    other: '0c',
    anon: '-',
    guest: 'r',
    app: '-',
    service: 'rcu',
  },
  pet_weights: {
    own: 'rcu(day,grams,removed_at)',
    vet: 'rcu(day,grams,removed_at)',
    'other vet': '0c',
    other: '0c',
    anon: '-',
    guest: '-',
    app: '-',
    service: 'rcud',
  },
  pet_vaccinations: {
    own: 'rcu(batch,clinic,day,due,product,removed_at,vaccine)',
    vet: 'rc',
    'other vet': '0c',
    other: '0c',
    anon: '-',
    guest: '-',
    app: '-',
    service: 'rcud',
  },
  pet_medications: {
    own: 'rcu(clinic,day,dose,name,purpose,removed_at,until)',
    vet: 'rc',
    'other vet': '0c',
    other: '0c',
    anon: '-',
    guest: '-',
    app: '-',
    service: 'rcud',
  },
  pet_record_changes: { ...ownRows, vet: 'r', service: 'rcd' },
  pet_record_shares: { ...ownRows, service: 'rcud' },
  calls: { ...ownRows, vet: 'r' },
  call_legs: { ...ownRows, vet: 'r' },
  call_events: { ...nobody, service: 'rcu' },
  files: { ...ownRows, vet: 'r', guest: 'r', service: 'rcud' },
  chat_sessions: { ...ownRows, vet: 'r', guest: 'r' },
  messages: { ...ownRows, vet: 'r', guest: 'r', service: 'rcud' },
  consult_links: { ...ownRows, service: 'rcud' },
  consult_guests: { ...ownRows, guest: 'r' },
  consult_triage: { ...ownRows, vet: 'r', service: 'rcud' },
  consult_drafts: { ...ownRows, own: '0', vet: 'r', service: 'rcud' },
  consult_summaries: { ...ownRows, vet: 'r', service: 'rcd' },
  message_translations: { ...ownRows, vet: 'r', service: 'rcd' },
  consult_notes: { ...ownRows, vet: 'r', service: 'rcud' },
  care_plan_drafts: { ...ownRows, own: '0', vet: 'r', service: 'rcud' },
  care_plans: { ...ownRows, vet: 'r', service: 'rc' },
  ratings: { ...ownRows, vet: 'r' },
  user_subscriptions: ownRows,
  subscription_usage: ownRows,
  usage_reservations: ownRows,
  usage_ledger: { ...ownRows, service: 'rc' },
  usage_grants: ownRows,
  stripe_customers: ownRows,
  stripe_former_customers: ownRows,
  unknown_prices: { ...nobody, service: 'rcu' },
  invoices: ownRows,
  payments: ownRows,
  payout_rules: { ...nobody, service: 'rc' },
  earnings: { ...ownRows, own: '0', vet: 'r', service: 'rcu(statement_id)' },
  payout_statements: { ...ownRows, own: '0', vet: 'r', service: 'rc' },
  payouts: { ...ownRows, own: '0', vet: 'r', service: 'rcu' },
  payout_accounts: { ...ownRows, own: '0', vet: 'r', service: 'rcu' },
  billing_events: { ...ownRows, service: 'rc' },
  notifications: { ...ownRows, service: 'rcud' },
  notification_deliveries: { ...nobody, service: 'rcu' },
  notification_addresses: { ...nobody, service: 'rcud' },
  notification_settings: { ...ownRows, service: 'rcud' },
  notification_preferences: { ...ownRows, service: 'rcud' },
  phone_verifications: { ...nobody, service: 'rcud' },
  push_subscriptions: { ...ownRows, service: 'rcud' },
  account_erasures: { ...nobody, service: 'rcu' },
  kept_identities: { ...nobody, service: '0c' },
  identity_accounts: { ...nobody, service: 'rcu' },
  contact_messages: { ...nobody, service: 'rcud' },
  centers: { ...nobody, service: 'rcu' },
  center_hours: { ...nobody, service: 'rcud' },
  center_special_hours: { ...nobody, service: 'rcud' },
  webhook_inbox: { ...nobody, service: 'rcu' },
  audit_log: { ...nobody, service: 'rc' },
  retention_terms: { ...nobody, service: 'rcu' },
  templates: priceList,
  template_measurements: priceList,
  template_ratings: ownRows,
  businesses: ownRows,
  business_members: { ...ownRows, service: 'rcud' },
  invitations: { ...ownRows, service: 'rcud' },
  business_hours: { ...nobody, service: 'rcud' },
  business_special_hours: { ...nobody, service: 'rcud' },
  business_photos: { ...ownRows, service: 'rcud' },
  content_edits: { ...ownRows, service: 'rcud' },
  import_jobs: { ...ownRows, service: 'rcud' },
  menus: { ...nobody, service: 'rcu' },
  menu_categories: { ...nobody, service: 'rcu' },
  menu_items: { ...nobody, service: 'rcu' },
  item_sizes: { ...nobody, service: 'rcud' },
  addon_groups: { ...nobody, service: 'rcu' },
  addons: { ...nobody, service: 'rcud' },
  item_addon_groups: { ...nobody, service: 'rcud' },
  configurations: ownRows,
  sites: ownRows,
  site_versions: { ...ownRows, service: 'rcud' },
  site_slugs: { ...nobody, service: 'rcu' },
  site_domains: { ...ownRows, service: 'rcud' },
  preview_links: { ...ownRows, service: 'rcud' },
  search_texts: { ...ownRows, vet: 'r', anon: '0', service: 'rcud' },
  search_pieces: { ...ownRows, vet: 'r', anon: '0', service: 'rcud' },
  search_queue: { ...nobody, service: 'rcud' },
  search_walks: { ...nobody, service: 'rcud' },
  job_runs: { ...nobody, service: 'rcu' },
  hourly_figures: { ...nobody, service: 'rcud' },
  alarms: { ...nobody, service: 'rcu' },
  health_marks: { ...nobody, service: 'rcu' },
};

/** The column that says whose row it is; where there is none, every row counts as hers. */
const whose: Readonly<Record<string, string>> = {
  user_profiles: 'user_id',
  device_sessions: 'user_id',
  pets: 'owner_id',
  chat_sessions: 'owner_id',
  files: 'uploader_id',
  ratings: 'owner_id',
  user_subscriptions: 'user_id',
  subscription_usage: 'user_id',
  usage_reservations: 'user_id',
  usage_ledger: 'user_id',
  usage_grants: 'user_id',
  stripe_customers: 'user_id',
  stripe_former_customers: 'user_id',
  unknown_prices: 'user_id',
  invoices: 'user_id',
  payments: 'user_id',
  callback_requests: 'owner_id',
  billing_events: 'user_id',
  notifications: 'user_id',
  notification_deliveries: 'user_id',
  notification_settings: 'user_id',
  notification_preferences: 'user_id',
  phone_verifications: 'user_id',
  push_subscriptions: 'user_id',
  vet_applications: 'user_id',
  search_texts: 'owner_id',
  search_pieces: 'owner_id',
};

let world: World;
let identities: Map<string, Identity>;
let tables: Map<string, string[]>;
let owner: string;

beforeAll(async () => {
  world = await openWorld(await startPglite());
  const story = await tellStory(world);
  owner = story.owner.id;
  identities = new Map<string, Identity>([
    ['own', story.owner],
    ['vet', story.vet],
    ['other vet', await world.person({ role: 'vet' })],
    ['other', await world.person()],
    ['anon', 'anon'],
    ['guest', story.guest],
    ['app', 'app'],
    ['service', 'service'],
  ]);
  const columns = await world.postgres.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text order by column_name) as columns
     from information_schema.columns where table_schema = 'public' group by table_name`,
  );
  tables = new Map(columns.map((row) => [row.table, row.columns]));
});
afterAll(() => world.close());

/** What an identity turns out to be able to do with a table, in the letters of the table above. */
const measure = async (identity: Identity, table: string): Promise<string> => {
  const column = whose[table];
  const hers = column ? ` where ${column} = '${owner}'` : '';
  const run = (statement: string) => attempt(world.postgres, identity, statement);

  const read = await run(`select 1 from public.${table}${hers}`);
  const added = await run(`insert into public.${table} default values`);
  const removed = await run(`delete from public.${table}`);
  const changed: string[] = [];
  for (const name of tables.get(table) ?? []) {
    const outcome = await run(`update public.${table} set ${name} = ${name}${hers}`);
    if ('rows' in outcome ? outcome.rows > 0 : outcome.code !== '42501') changed.push(name);
  }
  const letters = [
    'rows' in read ? (read.rows > 0 ? 'r' : '0') : '',
    'code' in added && added.message.startsWith('permission denied') ? '' : 'c',
    changed.length === 0 ? '' : changed.length === tables.get(table)?.length ? 'u' : `u(${changed.join()})`,
    'code' in removed ? '' : 'd',
  ].join('');
  return letters === '' ? '-' : letters;
};

test('R3 the policy table names every table', () => {
  expect([...tables.keys()].toSorted()).toEqual(Object.keys(policy).toSorted());
});

describe.each(Object.entries(policy))('R3 %s', (table, expected) => {
  test.each(Object.entries(expected))('R3 %s: %s', async (name, letters) => {
    const identity = identities.get(name);
    if (identity === undefined) throw new Error(`unknown identity ${name}`);
    expect(await measure(identity, table)).toBe(letters);
  });
});
