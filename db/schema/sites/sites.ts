import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { certificateStates, domainStatuses } from '../../../contract/sites.ts';
import { createdAt, id, moment, oneOf, updatedAt } from '../columns.ts';
import { userProfiles } from '../identity.ts';
import { businesses } from './businesses.ts';
import { templates } from './templates.ts';

/** How a business presents itself: a template, its settings, and the words of its pages. The menu and the hours are the business' own. */
export const configurations = pgTable(
  'configurations',
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    name: text().notNull(),
    templateCode: text()
      .notNull()
      .references(() => templates.code),
    /** Palette, type, sections by template: `{ "cozy": { "palette": "olive" } }`, so that switching forgets nothing. */
    settings: jsonb().notNull().default({}),
    /** `contentSchema` of worker/sites/content. */
    content: jsonb().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment(),
  },
  (t) => [
    check('configurations_name', sql`char_length(${t.name}) between 1 and 80`),
    check(
      'configurations_objects',
      sql`jsonb_typeof(${t.settings}) = 'object' and jsonb_typeof(${t.content}) = 'object'`,
    ),
    unique('configurations_of_business').on(t.businessId, t.id),
    index().on(t.templateCode),
  ],
);

/** A page on the web: where it is found, and what is shown there. */
export const sites = pgTable(
  'sites',
  {
    id: id(),
    businessId: uuid()
      .notNull()
      .references(() => businesses.id),
    configurationId: uuid()
      .notNull()
      .references(() => configurations.id),
    /** Its name in our own addresses. */
    slug: text().notNull().unique('sites_slug'),
    /** In printed codes: never changes, whatever becomes of name, domain, template and plan. */
    shortCode: text().notNull().unique('sites_short_code'),
    /** What guests see; null until it is first published. */
    liveVersion: integer(),
    /** What takes its place, and when. */
    nextVersion: integer(),
    nextAt: moment(),
    /** Goes up with everything that the edge must know of. */
    revision: integer().notNull().default(1),
    /** The revision that the edge is known to have. */
    toldRevision: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    /** Taken down by its owner: guests are told that it is gone. */
    closedAt: moment(),
  },
  (t) => [
    check('sites_slug_form', sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'`),
    check('sites_short_code_form', sql`${t.shortCode} ~ '^[a-z0-9]{8}$'`),
    check('sites_next', sql`(${t.nextVersion} is null) = (${t.nextAt} is null)`),
    check('sites_told', sql`${t.toldRevision} <= ${t.revision}`),
    index().on(t.businessId),
    index().on(t.configurationId),
    // The table of the back office, by what a site is.
    index('sites_live').on(t.id).where(sql`closed_at is null and live_version is not null`),
    index('sites_unpublished').on(t.id).where(sql`closed_at is null and live_version is null`),
    index('sites_closed').on(t.id).where(sql`closed_at is not null`),
    index('sites_due').on(t.nextAt).where(sql`next_at is not null`),
    index('sites_untold').on(t.updatedAt).where(sql`told_revision < revision`),
  ],
);

/** What was published once: everything that a page is made of. Never changes. */
export const siteVersions = pgTable(
  'site_versions',
  {
    siteId: uuid()
      .notNull()
      .references(() => sites.id),
    /** Counts from 1. */
    number: integer().notNull(),
    snapshot: jsonb().notNull(),
    /** The version that it brought back; null for one made of what was being edited. */
    restoredFrom: integer(),
    /** Why it was published in spite of what the checks found; null when they found nothing. */
    overrideReason: text(),
    createdBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.number] }),
    check('site_versions_number', sql`${t.number} > 0 and ${t.restoredFrom} < ${t.number}`),
    check('site_versions_reason', sql`char_length(${t.overrideReason}) between 1 and 500`),
    index().on(t.createdBy),
  ],
);

/** Names that a site had once: whoever comes by one is led to the one it has. */
export const siteSlugs = pgTable(
  'site_slugs',
  {
    slug: text().primaryKey(),
    siteId: uuid()
      .notNull()
      .references(() => sites.id),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.siteId)],
);

/** An address of their own. Served only once proven; a host has one site. */
export const siteDomains = pgTable(
  'site_domains',
  {
    id: id(),
    siteId: uuid()
      .notNull()
      .references(() => sites.id),
    /** In small letters, in punycode. */
    host: text().notNull(),
    status: text({ enum: domainStatuses }).notNull().default('pending'),
    /** What a TXT record has to say. */
    proof: text().notNull(),
    createdAt: createdAt(),
    /** When it was last seen to be proven. */
    provenAt: moment(),
    checkedAt: moment(),
    /** What the provider of certificates calls it; null: it was not asked for one, or has been told that it is gone. */
    providerId: text(),
    /** How far the certificate is; null where there is no provider. */
    certificate: text({ enum: certificateStates }),
    /** What else the provider wants in the DNS: `[{ type, name, value }]`. */
    certificateRecords: jsonb().notNull().default([]),
    removedAt: moment(),
  },
  (t) => [
    check('site_domains_status', oneOf(t.status, domainStatuses)),
    check('site_domains_certificate', oneOf(t.certificate, certificateStates)),
    check(
      'site_domains_host',
      sql`${t.host} = lower(${t.host}) and char_length(${t.host}) between 4 and 253`,
    ),
    uniqueIndex('site_domains_one_owner').on(t.host).where(sql`status = 'verified' and removed_at is null`),
    uniqueIndex('site_domains_once').on(t.siteId, t.host).where(sql`removed_at is null`),
    index().on(t.siteId),
    index('site_domains_due').on(t.checkedAt).where(sql`removed_at is null`),
    index('site_domains_to_let_go')
      .on(t.removedAt)
      .where(sql`removed_at is not null and provider_id is not null`),
  ],
);

/** A link to a page that is not published. */
export const previewLinks = pgTable(
  'preview_links',
  {
    id: id(),
    configurationId: uuid()
      .notNull()
      .references(() => configurations.id),
    tokenHash: text().notNull().unique('preview_links_token'),
    createdBy: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [index().on(t.configurationId), index().on(t.createdBy), index().on(t.createdAt)],
);
