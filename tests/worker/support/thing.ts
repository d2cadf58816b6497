import { auditOf } from './consult.ts';
import { asOwner } from './doubles.ts';
import type { Person } from './person.ts';

/** Somebody's thing: how it is named, who must not reach it, who may, and how to see that it is as it was. */
export interface Thing {
  input: Record<string, unknown>;
  stranger: Person;
  rightful: Person;
  state: () => Promise<unknown>;
}

/** The rows of a thing, and what the audit says of it. */
export const rowOf = (table: string, column: string, id: string) => async () => ({
  rows: await asOwner(`select * from public.${table} where ${column} = $1`, [id]),
  audit: await auditOf(id),
});
