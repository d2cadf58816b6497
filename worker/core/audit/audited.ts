import { type SQLWrapper, sql } from 'drizzle-orm';

/**
 * A column for a select over changed rows: writes the audit row of each, in the statement that changes it, so that there
 * is never one without the other. `entityId` is a column of the changed rows. Details: ids, codes and amounts only.
 */
export const audited = (
  action: string,
  entity: string,
  entityId: SQLWrapper,
  details: Readonly<Record<string, unknown>> = {},
) =>
  sql`public.fn_audit(${action}, ${entity}, ${entityId}::text, ${JSON.stringify(details)}::jsonb)`.as(
    'audited',
  );
