import { check, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { levels } from '../../contract/urgency.ts';
import { createdAt, oneOf } from './columns.ts';
import { chatSessions } from './consults.ts';

/**
 * What the owner answered before the consult, and what the rules of one version say of it. The level that holds is the consult's own: a vet
 * may set another. Erased with what was said.
 */
export const consultTriage = pgTable(
  'consult_triage',
  {
    consultId: uuid('session_id')
      .primaryKey()
      .references(() => chatSessions.id),
    /** The version of the rules, as in worker/consults/triage. */
    version: text().notNull(),
    answers: jsonb().notNull(),
    /** The level by the rules. */
    level: text({ enum: levels }).notNull(),
    /** Why it is that level, the rules' own ids. */
    reasons: jsonb().notNull(),
    decidedAt: createdAt(),
  },
  (t) => [check('consult_triage_level', oneOf(t.level, levels))],
);
