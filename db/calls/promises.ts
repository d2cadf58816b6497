import { type AnyColumn, sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { chatSessions } from '../schema/consults.ts';
import { columns, json, whole } from './columns.ts';

/** A column: until when the caller's consult that waits is promised a vet, or its owner a credit; null when nothing is. */
export const promisedUntil = (consultId: AnyColumn) =>
  sql<Date | null>`public.fn_promised_until(${consultId})`.mapWith(chatSessions.queuedAt);

/** Credits the owners of consults that still wait although their answer time is over. For the service. */
export const creditMissedPromises = (tx: Tx, limit: number) =>
  tx
    .select(columns({ credited: whole }))
    .from(sql`public.fn_credit_missed_promises(${limit}::int) as credited`);

/** What is promised. For an admin's door. See db/functions/consults/promises.sql. */
export const listPromises = (tx: Tx) =>
  tx.select(columns({ promises: json })).from(sql`public.fn_promises() as promises`);

/** Changes a promise. For an admin's door. Refuses: NOT_FOUND, CONFLICT. */
export const setPromise = (tx: Tx, promise: Readonly<Record<string, unknown>>) =>
  tx
    .select(columns({ promise: json }))
    .from(sql`public.fn_set_promise(${JSON.stringify(promise)}::jsonb) as promise`);
