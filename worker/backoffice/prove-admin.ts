import { sql } from 'drizzle-orm';
import type { AdminContext } from '../core/context.ts';

/** For what an admin reads that is not in the database: has it look whether the caller is one. Throws FORBIDDEN, SESSION_REVOKED, SECOND_FACTOR_REQUIRED. */
export async function proveAdmin(ctx: AdminContext): Promise<void> {
  await ctx.db.run((tx) => [tx.execute(sql`select`)]);
}
