import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, oneOf } from './columns.ts';

export const actorKinds = ['visitor', 'user', 'guest', 'service'] as const;

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
  ],
);
