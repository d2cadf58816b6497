import { sql } from 'drizzle-orm';

/** Ids as an array of PostgreSQL's. */
export const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;
