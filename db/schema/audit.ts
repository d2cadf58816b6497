import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actorKinds } from '../../contract/audit.ts';
import { createdAt, id, oneOf } from './columns.ts';

/** Who did what to what, in the transaction that did it. Append-only. Never holds tokens, card data or message text. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: createdAt(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorId: uuid(),
    actorReason: text().notNull().default(''),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    requestId: text().notNull().default(''),
    details: jsonb().$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
  },
  (t) => [
    check('audit_log_actor_kind', oneOf(t.actorKind, actorKinds)),
    index().on(t.entity, t.entityId),
    index().on(t.actorId, t.at),
    index().on(t.at),
    // The list of the back office: of one subject; by verb and by who; each in the order of time.
    index('audit_log_of_subject').on(t.entityId, t.at, t.id),
    index('audit_log_by_action').on(t.action, t.actorKind, t.at, t.id),
    index('audit_log_by_kind').on(t.actorKind, t.at, t.id),
  ],
);
