import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { importFailures, importSources, importStatuses, menuCurrencies } from '../../../contract/sites.ts';
import { createdAt, id, moment, oneOf } from '../columns.ts';
import { userProfiles } from '../identity.ts';
import { businesses } from './businesses.ts';

/** What a restaurant has already and brings along: an old site, a text, a PDF or photos, and the draft that was made of it. */
export const importJobs = pgTable(
  'import_jobs',
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    createdBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    source: text({ enum: importSources }).notNull(),
    /** Where it is fetched; null for anything but an address. */
    address: text(),
    /** The address as it is compared: without scheme, `www.` and what only counts visits. */
    addressKey: text(),
    status: text({ enum: importStatuses }).notNull().default('queued'),
    /** What prices are in when the site does not say. */
    currency: text({ enum: menuCurrencies }).notNull(),
    /** Pages that were read, and that are to be. */
    pagesRead: integer().notNull().default(0),
    pagesFound: integer().notNull().default(0),
    /** `siteDraftSchema` of worker/sites/extract; null until it is there. */
    draft: jsonb(),
    /** Why there is none. */
    failure: text({ enum: importFailures }),
    /** How often it was begun; whoever works on it says which time that was. */
    attempts: integer().notNull().default(0),
    /** Until when whoever works on it has it. */
    leaseUntil: moment(),
    /** When it was given to n8n to fetch; null: it was not. */
    handedAt: moment(),
    /** Pages that n8n brought, or the photos of a menu, until they are read; null: none came. */
    brought: jsonb(),
    createdAt: createdAt(),
    finishedAt: moment(),
    appliedAt: moment(),
    /** The key of the edits that it became, by which they are taken back. */
    appliedKey: uuid(),
    /** The hours before it was applied, and what it made of them; null when they were not changed. */
    hoursBefore: jsonb(),
    hoursAfter: jsonb(),
    /** When somebody said that the pictures of the site are theirs; null: nobody did, and none is fetched. */
    picturesClaimedAt: moment(),
  },
  (t) => [
    check('import_jobs_source', oneOf(t.source, importSources)),
    check('import_jobs_status', oneOf(t.status, importStatuses)),
    check('import_jobs_failure', oneOf(t.failure, importFailures)),
    check('import_jobs_currency', oneOf(t.currency, menuCurrencies)),
    check(
      'import_jobs_address',
      sql`(${t.source} = 'address') = (${t.address} is not null) and (${t.address} is null) = (${t.addressKey} is null) and char_length(${t.address}) <= 2000`,
    ),
    check('import_jobs_failed', sql`(${t.status} = 'failed') = (${t.failure} is not null)`),
    check('import_jobs_read', sql`${t.status} in ('queued', 'reading', 'failed') or ${t.draft} is not null`),
    check('import_jobs_applied', sql`(${t.appliedAt} is null) = (${t.appliedKey} is null)`),
    index().on(t.businessId, t.createdAt),
    index().on(t.createdBy),
    index().on(t.createdAt),
    // The table of the back office.
    index('import_jobs_by_status').on(t.status, t.source, t.id),
    index('import_jobs_due').on(t.leaseUntil.nullsFirst()).where(sql`status in ('queued', 'reading')`),
  ],
);
