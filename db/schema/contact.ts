import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { contactStatuses, contactTopics } from '../../contract/contact.ts';
import { locales } from '../../contract/people.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { byTrigrams, searchWords } from './search-words.ts';

/** What people wrote by the form of the site, with or without an account. */
export const contactMessages = pgTable(
  'contact_messages',
  {
    id: id(),
    createdAt: createdAt(),
    /** Made by the sender, so that what is sent again is kept once. */
    sendKey: uuid().notNull().unique('contact_messages_send_key'),
    topic: text({ enum: contactTopics }).notNull(),
    name: text().notNull(),
    email: text().notNull(),
    /** Of whom they write for, a clinic or a group; empty when for themselves. */
    organisation: text().notNull().default(''),
    body: text().notNull(),
    locale: text({ enum: locales }).notNull(),
    /** A keyed hash of the network address, against floods; says nothing about whose it is. */
    addressHash: text().notNull(),
    status: text({ enum: contactStatuses }).notNull().default('new'),
    /** What an admin notes about it. */
    note: text().notNull().default(''),
    answeredAt: moment(),
  },
  (t) => [
    check('contact_messages_topic', oneOf(t.topic, contactTopics)),
    check('contact_messages_status', oneOf(t.status, contactStatuses)),
    check('contact_messages_locale', oneOf(t.locale, locales)),
    check('contact_messages_answered', sql`(${t.status} = 'answered') = (${t.answeredAt} is not null)`),
    check(
      'contact_messages_lengths',
      sql`char_length(${t.name}) between 1 and 120 and char_length(${t.email}) between 3 and 320
        and char_length(${t.organisation}) <= 160 and char_length(${t.body}) between 1 and 5000
        and char_length(${t.note}) <= 2000`,
    ),
    // The list of the back office, its filters and its search; the limits; what is past its term.
    index('contact_messages_by_creation').on(t.createdAt, t.id),
    index('contact_messages_by_filters').on(t.status, t.topic, t.createdAt, t.id),
    index('contact_messages_by_address').on(t.addressHash, t.createdAt),
    index('contact_messages_by_email').on(sql`lower(${t.email})`, t.createdAt),
    index('contact_messages_words')
      .using('gin', byTrigrams(searchWords(t.name, t.email, t.organisation)))
      .with({ fastupdate: false }),
  ],
);
