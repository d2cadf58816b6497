import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  addressBlocks,
  deliveryStatuses,
  notificationChannels,
  notificationGroups,
  phoneChannels,
} from '../../contract/notifications.ts';
import { locales } from '../../contract/people.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { userProfiles } from './identity.ts';

const owner = () =>
  uuid()
    .notNull()
    .references(() => userProfiles.userId);

/**
 * What a person is to be told, written with the change that it tells of (private.notify). `params`: ids and short facts, nothing that was
 * said in a consult. Nothing is sent that has expired (db/policies/rows.sql).
 */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    userId: owner(),
    kind: text().notNull(),
    /** The id of what it is about: a consult, an invoice, a device. */
    subject: text().notNull().default(''),
    params: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    locale: text({ enum: locales }).notNull(),
    dedupeKey: text().notNull().unique('notifications_dedupe'),
    /** From when on it counts: some wait a while, and may be withdrawn before. */
    createdAt: createdAt(),
    /** When the first channel took it. */
    sentAt: moment(),
    /** It was no longer true. */
    withdrawnAt: moment(),
    expiresAt: moment().notNull().default(sql`private.now() + interval '3 days'`),
  },
  (t) => [
    check('notifications_locale', oneOf(t.locale, locales)),
    index().on(t.userId, t.createdAt),
    index().on(t.createdAt),
    index('notifications_to_send').on(t.expiresAt).where(sql`sent_at is null`),
  ],
);

/**
 * A notification on one channel. `due_at`: when it is sent or tried again; of one that is being sent, when whoever does it counts as gone.
 */
export const notificationDeliveries = pgTable(
  'notification_deliveries',
  {
    id: id(),
    notificationId: uuid()
      .notNull()
      .references(() => notifications.id, { onDelete: 'cascade' }),
    userId: owner(),
    channel: text({ enum: notificationChannels }).notNull(),
    kind: text().notNull(),
    urgent: boolean().notNull(),
    status: text({ enum: deliveryStatuses }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    dueAt: moment().notNull(),
    expiresAt: moment().notNull(),
    /** What the provider calls it. */
    providerId: text(),
    /** The kind of error, or why it was not sent; never a text of the provider's. */
    reason: text(),
    createdAt: createdAt(),
    settledAt: moment(),
  },
  (t) => [
    check('notification_deliveries_channel', oneOf(t.channel, notificationChannels)),
    check('notification_deliveries_status', oneOf(t.status, deliveryStatuses)),
    unique('notification_deliveries_once').on(t.notificationId, t.channel),
    index('notification_deliveries_due')
      .on(t.channel, t.urgent.desc(), t.dueAt)
      .where(sql`status in ('waiting', 'sending')`),
    index('notification_deliveries_expiring').on(t.expiresAt).where(sql`status in ('waiting', 'sending')`),
    index('notification_deliveries_by_provider').on(t.providerId),
    index('notification_deliveries_of_person').on(t.userId, t.createdAt, t.id),
    // The list of the back office and its filters.
    index('notification_deliveries_by_creation').on(t.createdAt, t.id),
    index('notification_deliveries_by_status').on(t.status, t.createdAt, t.id),
    index('notification_deliveries_by_kind').on(t.kind, t.createdAt, t.id),
    index('notification_deliveries_by_channel').on(t.channel, t.createdAt, t.id),
  ],
);

/**
 * What the providers told of an address. The newest word counts, in whatever order they come. `heard_at`: when a message came from it, which
 * opens WhatsApp's 24 hours.
 */
export const notificationAddresses = pgTable(
  'notification_addresses',
  {
    channel: text({ enum: notificationChannels }).notNull(),
    /** An e-mail address in lower case; a phone number as E.164. */
    address: text().notNull(),
    blocked: text({ enum: addressBlocks }),
    toldAt: moment(),
    heardAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.channel, t.address] }),
    check('notification_addresses_channel', oneOf(t.channel, notificationChannels)),
    check('notification_addresses_blocked', oneOf(t.blocked, addressBlocks)),
  ],
);

/** Where and when a person wants to be told. Quiet hours are minutes of their day, from and until; null: none. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    userId: uuid()
      .primaryKey()
      .references(() => userProfiles.userId),
    timeZone: text().notNull().default('Europe/Madrid'),
    quietFrom: integer(),
    quietUntil: integer(),
    /** E.164, proven by a code that came there. */
    phone: text(),
    phoneChannel: text({ enum: phoneChannels }),
    /** Notices that are older were seen. */
    seenUntil: moment(),
  },
  (t) => [
    check(
      'notification_settings_quiet',
      sql`(${t.quietFrom} is null) = (${t.quietUntil} is null)
        and ${t.quietFrom} between 0 and 1439 and ${t.quietUntil} between 0 and 1439`,
    ),
    check('notification_settings_phone_channel', oneOf(t.phoneChannel, phoneChannels)),
    check('notification_settings_phone', sql`(${t.phone} is null) = (${t.phoneChannel} is null)`),
  ],
);

/** What a person chose for a group of kinds on a channel; what is not here is on. */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    userId: owner(),
    kindGroup: text({ enum: notificationGroups }).notNull(),
    channel: text({ enum: notificationChannels }).notNull(),
    enabled: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kindGroup, t.channel] }),
    check('notification_preferences_group', oneOf(t.kindGroup, notificationGroups)),
    check('notification_preferences_channel', oneOf(t.channel, notificationChannels)),
  ],
);

/** A phone that somebody says is theirs. The code is made from the row's id by the Worker and kept nowhere. */
export const phoneVerifications = pgTable(
  'phone_verifications',
  {
    id: id(),
    userId: owner(),
    phone: text().notNull(),
    channel: text({ enum: phoneChannels }).notNull(),
    tries: integer().notNull().default(0),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    check('phone_verifications_channel', oneOf(t.channel, phoneChannels)),
    check('phone_verifications_phone', sql`${t.phone} ~ '^\\+[1-9][0-9]{6,14}$'`),
    index().on(t.userId, t.createdAt),
    index().on(t.phone, t.createdAt),
    index().on(t.createdAt),
  ],
);

/** A browser that shows notifications (RFC 8030): its address at the push service, and the keys that only it can read with. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    userId: owner(),
    endpoint: text().notNull().unique('push_subscriptions_endpoint'),
    /** base64url: its public key (P-256) and the secret of the two (RFC 8291). */
    p256dh: text().notNull(),
    auth: text().notNull(),
    userAgent: text().notNull().default(''),
    createdAt: createdAt(),
    /** The session in which it was switched on: its end is the end of it. Null in rows from before. */
    sessionId: uuid(),
    /** The push service knows it no more, or its person switched it off. */
    goneAt: moment(),
  },
  (t) => [
    index().on(t.userId, t.goneAt),
    index().on(t.goneAt),
    index().on(t.sessionId).where(sql`gone_at is null`),
  ],
);
