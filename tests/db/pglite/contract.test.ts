import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '../../../contract/calls.ts';
import * as carePlans from '../../../contract/care-plans.ts';
import * as consults from '../../../contract/consults.ts';
import * as contact from '../../../contract/contact.ts';
import * as dispatch from '../../../contract/dispatch.ts';
import * as drafts from '../../../contract/drafts.ts';
import * as files from '../../../contract/files.ts';
import * as money from '../../../contract/money.ts';
import * as notes from '../../../contract/notes.ts';
import * as notifications from '../../../contract/notifications.ts';
import * as people from '../../../contract/people.ts';
import { meterKinds, meterList, products } from '../../../contract/products.ts';
import * as record from '../../../contract/record.ts';
import * as search from '../../../contract/search.ts';
import * as sites from '../../../contract/sites.ts';
import * as urgency from '../../../contract/urgency.ts';
import { vaccines } from '../../../contract/vaccines.ts';
import { messageContentSchema } from '../../../party/protocol/message.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPglite();
});
afterAll(() => postgres.close());

/** The checks of the migrated database by their names, in PostgreSQL's own spelling. */
async function checks(): Promise<Map<string, string>> {
  const rows = await postgres.query(
    `select conname as name, pg_get_constraintdef(oid) as body from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  return new Map(rows.map(({ name, body }) => [String(name), String(body)]));
}

/** What each column may hold, in the words of the contract. */
const words: Readonly<Record<string, readonly string[]>> = {
  calls_transport: calls.callTransports,
  calls_end_reason: calls.callEnds,
  chat_sessions_mode: consults.consultModes,
  chat_sessions_status: consults.consultStatuses,
  chat_sessions_follow_up: consults.followUpStates,
  chat_sessions_level: urgency.levels,
  service_promise_levels_level: urgency.levels,
  consult_triage_level: urgency.levels,
  callback_requests_level: urgency.levels,
  consult_drafts_status: drafts.draftStatuses,
  consult_drafts_locale: people.locales,
  consult_summaries_locale: people.locales,
  message_translations_locale: people.locales,
  consult_offers_outcome: dispatch.offerOutcomes,
  vet_skills_kind: dispatch.skillKinds,
  files_bucket: files.fileBuckets,
  files_subject: files.fileSubjects,
  files_state: files.fileStates,
  files_kind: files.fileKinds,
  messages_sender_role: consults.senderRoles,
  contact_messages_topic: contact.contactTopics,
  contact_messages_status: contact.contactStatuses,
  contact_messages_locale: people.locales,
  pets_species: consults.species,
  pets_sex: consults.sexes,
  pets_food_chain: carePlans.foodChainStates,
  care_plans_locale: people.locales,
  care_plans_origin: carePlans.planOrigins,
  care_plan_drafts_locale: people.locales,
  care_plan_drafts_origin: carePlans.planOrigins,
  search_texts_kind: search.searchKinds,
  search_pieces_kind: search.searchKinds,
  pet_weights_side: record.recordSides,
  pet_vaccinations_side: record.recordSides,
  pet_medications_side: record.recordSides,
  pet_record_changes_side: record.recordSides,
  pet_record_changes_entry: record.recordEntries,
  pet_vaccinations_vaccine: vaccines,
  user_profiles_locale: people.locales,
  user_profiles_role: people.roles,
  user_profiles_currency: money.currencies,
  chat_sessions_locale: people.locales,
  notifications_locale: people.locales,
  notification_preferences_group: notifications.notificationGroups,
  notification_deliveries_channel: notifications.notificationChannels,
  notification_deliveries_status: notifications.deliveryStatuses,
  notification_addresses_blocked: notifications.addressBlocks,
  notification_settings_phone_channel: notifications.phoneChannels,
  meters_product: products,
  meters_kind: meterKinds,
  subscription_plans_product: products,
  user_subscriptions_product: products,
  invoices_product: products,
  billing_events_product: products,
  service_promises_product: products,
  user_subscriptions_status: money.subscriptionStatuses,
  user_subscriptions_source: money.subscriptionSources,
  user_subscriptions_interval: money.billingIntervals,
  subscription_plan_prices_interval: money.billingIntervals,
  payments_purpose: money.paymentPurposes,
  payments_status: money.paymentStatuses,
  usage_grants_source: money.grantSources,
  webhook_inbox_status: money.inboxStatuses,
  businesses_kind: sites.businessKinds,
  businesses_currency: sites.menuCurrencies,
  business_members_role: sites.memberRoles,
  invitations_role: sites.memberRoles,
  site_domains_status: sites.domainStatuses,
  import_jobs_source: sites.importSources,
  import_jobs_status: sites.importStatuses,
  import_jobs_failure: sites.importFailures,
  import_jobs_currency: sites.menuCurrencies,
};

test('C4 the words of the contract are those of the checks in SQL', async () => {
  const defined = await checks();
  const inSql = Object.keys(words).map((name) => [
    name,
    [...(defined.get(name) ?? '').matchAll(/'([\w-]+)'::/g)].map(([, word]) => word),
  ]);
  expect(Object.fromEntries(inSql)).toEqual(words);
});

test('C4 the archive has a column for each part that a message carries', async () => {
  const rows = await postgres.query(
    `select column_name as name from information_schema.columns where table_name = 'messages' and table_schema = 'public'`,
  );
  const parts = Object.keys(messageContentSchema.shape);
  const inSql = parts.map((part) => part.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(inSql));
});

test('C4 the meters of the contract are those of the database', async () => {
  const rows = await postgres.query('select code, product, kind from public.meters order by code');
  expect(rows).toEqual([...meterList].sort((a, b) => (a.code < b.code ? -1 : 1)));
});

test('C4 T6 what a member of a business may do is the same in the contract and in the database', async () => {
  const rows = await postgres.query<{ act: string; role: string; may: boolean }>(
    'select act, role, private.may(role, act) as may from unnest($1::text[]) act, unnest($2::text[]) role',
    [[...Object.keys(sites.memberActs), 'anything else'], sites.memberRoles],
  );
  const inSql = rows.filter(({ may }) => may).map(({ act, role }) => `${act} ${role}`);
  const inContract = Object.entries(sites.memberActs).flatMap(([act, roles]) =>
    roles.map((role) => `${act} ${role}`),
  );
  expect(inSql.toSorted()).toEqual(inContract.toSorted());
});

test('C4 M7 the columns that are edited are there, and how much there may be of something is what the contract says', async () => {
  const rows = await postgres.query<{ name: string; missing: string[]; most: number | null }>(
    `select t as name, (private.room_of(t)).most, array(
       select c from unnest(private.editable_columns(t)) c
       where not exists (select from information_schema.columns
         where table_schema = 'public' and table_name = t and column_name = c)) as missing
     from unnest($1::text[]) t`,
    [sites.contentTables],
  );
  expect(rows.flatMap(({ missing }) => missing)).toEqual([]);
  const { menus, categories, items, sizesOfItem, addonGroups, addonsOfGroup, groupsOfItem } =
    sites.siteLimits;
  expect(Object.fromEntries(rows.map(({ name, most }) => [name, most]))).toEqual({
    businesses: null,
    configurations: null,
    menus,
    menu_categories: categories,
    menu_items: items,
    item_sizes: sizesOfItem,
    addon_groups: addonGroups,
    addons: addonsOfGroup,
    item_addon_groups: groupsOfItem,
  });
});

test('C4 T7 T10 links are good for as long as the contract says', async () => {
  const rows = await postgres.query<{ name: string; source: string }>(
    `select proname as name, prosrc as source from pg_proc where proname in ('fn_invite_member', 'fn_add_preview')`,
  );
  const sourceOf = (name: string) => rows.find((row) => row.name === name)?.source;
  expect(sourceOf('fn_invite_member')).toContain(`interval '${sites.invitationDays} days'`);
  expect(sourceOf('fn_add_preview')).toContain(`interval '${sites.previewHours} hours'`);
});

test('C4 every template of the contract is seeded', async () => {
  const rows = await postgres.query('select code from public.templates where active order by position');
  expect(rows.map(({ code }) => code)).toEqual(sites.templateCodes);
});

test('C4 the kinds of notifications are those of the contract', async () => {
  const rows = await postgres.query(
    `select code, kind_group, urgent, (extract(epoch from valid_for) / 60)::int as minutes, channels from private.notification_kinds()`,
  );
  const inSql = rows.map(({ code, kind_group: group, ...facts }) => [code, { group, ...facts }]);
  expect(Object.fromEntries(inSql)).toEqual(notifications.notificationKinds);
});

test('C4 single units have a price in every currency of the contract', async () => {
  const rows = await postgres.query(
    'select meter, array_agg(currency::text order by currency) as currencies from public.overage_prices group by meter',
  );
  expect(rows).not.toEqual([]);
  for (const row of rows) expect(row.currencies).toEqual(money.currencies.toSorted());
});

describe('C4 what the contract lets people write fits into the database', () => {
  const lengths: readonly [check: string, longest: number][] = [
    ['chat_sessions_reason_length', consults.longest.reason],
    ['messages_content', consults.longest.message],
    ['ratings_comment', consults.longest.ratingComment],
    ['consult_drafts_rejection', drafts.draftBounds.rejection],
    ['pets_name', consults.longest.petName],
    ['pets_notes', consults.longest.petNotes],
    ['files_name', files.longestFileName],
    ['user_profiles_display_name', people.longestDisplayName],
    ['ratings_stars', consults.mostStars],
    ['consult_notes_subjective', notes.noteLengths.part],
    ['consult_notes_objective', notes.noteLengths.part],
    ['consult_notes_assessment', notes.noteLengths.part],
    ['consult_notes_plan', notes.noteLengths.part],
    ['consult_notes_addenda', notes.mostAddenda],
    ['care_plan_drafts_amend_reason', carePlans.planLengths.amendReason],
  ];
  test.each(lengths)('%s', async (name, longest) => {
    const [most] = [...((await checks()).get(name) ?? '').matchAll(/<= (\d+)/g)].map(([, n]) => Number(n));
    expect(most).toBeGreaterThanOrEqual(longest);
  });

  test('contact_messages_lengths', async () => {
    const check = (await checks()).get('contact_messages_lengths') ?? '';
    const most = [...check.matchAll(/char_length\((\w+)\) <= (\d+)/g)].map(([, part, n]) => [
      part,
      Number(n),
    ]);
    expect(Object.fromEntries(most)).toEqual(contact.contactLengths);
  });
});

test('D10 what a level makes of a place in the queue is the same in SQL and in the contract', async () => {
  const rows = await postgres.query<{ level: string; minutes: number }>(
    `select level, extract(epoch from private.queue_allowance(level))::int / 60 as minutes
     from unnest($1::text[]) as level`,
    [urgency.levels],
  );
  expect(Object.fromEntries(rows.map(({ level, minutes }) => [level, minutes]))).toEqual(
    urgency.allowanceMinutes,
  );
});

test('D15 every level is promised in the database what the contract says, and the promise is on', async () => {
  const rows = await postgres.query<{ mode: string; level: string; minutes: number }>(
    `select m.mode, l.level, private.promised_seconds(m.mode, l.level) / 60 as minutes
     from unnest($1::text[]) as m(mode), unnest($2::text[]) as l(level)`,
    [consults.consultModes, urgency.levels],
  );
  for (const mode of consults.consultModes) {
    const its = rows.filter((row) => row.mode === mode).map(({ level, minutes }) => [level, minutes]);
    expect(Object.fromEntries(its)).toEqual(urgency.promisedMinutes);
  }
});
