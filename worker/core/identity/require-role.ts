import type { BatchItem, BatchResponse } from 'drizzle-orm/batch';
import type { Role } from '../../../contract/people.ts';
import { requireRole as roleCheck } from '../../../db/calls/identity.ts';
import type { Door, Tx } from '../../../db/client.ts';

type Queries = readonly [BatchItem<'pg'>, ...BatchItem<'pg'>[]];

/**
 * The same door, open only to people with this role in the database: each transaction begins by asking it, so there is no
 * moment between the check and the work and no second round trip. `run` throws FORBIDDEN (DatabaseRefusal) otherwise.
 */
export function requireRole(door: Door, role: Role): Door {
  return {
    async run<const Q extends Queries>(build: (tx: Tx) => Q) {
      const [, ...results]: readonly unknown[] = await door.run((tx) => [roleCheck(tx, role), ...build(tx)]);
      // Drizzle types the whole batch; the result of the check is cut off its front.
      return results as BatchResponse<Q>;
    },
  };
}
