import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { type ApplicationState, applicationStates, type DocumentKind } from '../../contract/vets.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { userProfiles } from './identity.ts';

/** An application as it is written; of a draft, anything may be missing. */
export interface ApplicationContent {
  readonly displayName: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly species: readonly string[];
  readonly licences: readonly {
    readonly country: string;
    readonly body: string;
    readonly number: string;
    /** The last day, as YYYY-MM-DD; empty while it is not written. */
    readonly expiresOn: string;
  }[];
  readonly documents: readonly { readonly fileId: string; readonly kind: DocumentKind }[];
}

/** Somebody asks to work as a vet, or a vet to have a licence renewed. A person has one open at most. Only SQL functions write it. */
export const vetApplications = pgTable(
  'vet_applications',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => userProfiles.userId),
    state: text({ enum: applicationStates }).$type<ApplicationState>().notNull().default('draft'),
    content: jsonb().$type<ApplicationContent>().notNull(),
    /** Goes up with each change: who decides says which one they have read. */
    version: integer().notNull().default(1),
    /** Since when it waits, or waited last. */
    sentAt: moment(),
    /** What the team said last, when, and who of them. */
    decidedAt: moment(),
    decidedBy: uuid(),
    reason: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('vet_applications_state', oneOf(t.state, applicationStates)),
    check('vet_applications_reason', sql`char_length(${t.reason}) <= 1000`),
    uniqueIndex('vet_applications_open').on(t.userId).where(sql`state in ('draft', 'sent', 'asked')`),
    index('vet_applications_of_person').on(t.userId, t.createdAt),
    // Whose documents go with their term.
    index('vet_applications_to_forget')
      .on(t.decidedAt)
      .where(sql`state = 'refused' and content -> 'documents' <> '[]'`),
    // In which an admin whose account ends is named.
    index().on(t.decidedBy),
    // The table of the back office.
    index('vet_applications_by_state').on(t.state, t.createdAt, t.id),
  ],
);
