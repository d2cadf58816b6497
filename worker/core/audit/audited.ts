import { type SQLWrapper, sql } from 'drizzle-orm';

/**
 * A column for a select over changed rows: writes the audit row of each, in the statement that changes it, so that there
 * is never one without the other. `entityId` is a column of the changed rows.
 */
export const audited = (action: string, entity: string, entityId: SQLWrapper) =>
  sql`public.fn_audit(${action}, ${entity}, ${entityId}::text)`.as('audited');
