import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { offerOutcomes } from '../../contract/dispatch.ts';
import { createdAt, id, moment, oneOf } from './columns.ts';
import { chatSessions } from './consults.ts';
import { vets } from './vets.ts';

/** A consult was offered to a vet: from when, until when, and what became of it. Open while it has no outcome: one a consult, one a vet. */
export const consultOffers = pgTable(
  'consult_offers',
  {
    id: id(),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    vetId: uuid()
      .notNull()
      .references(() => vets.userId),
    offeredAt: createdAt(),
    expiresAt: moment().notNull(),
    outcome: text({ enum: offerOutcomes }),
    closedAt: moment(),
  },
  (t) => [
    check('consult_offers_outcome', oneOf(t.outcome, offerOutcomes)),
    check('consult_offers_closed', sql`(${t.outcome} is null) = (${t.closedAt} is null)`),
    uniqueIndex('consult_offers_open_consult').on(t.consultId).where(sql`outcome is null`),
    uniqueIndex('consult_offers_open_vet').on(t.vetId).where(sql`outcome is null`),
    index().on(t.consultId, t.vetId),
    index().on(t.vetId, t.offeredAt),
    index().on(t.offeredAt),
  ],
);
