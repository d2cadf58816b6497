import { and, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { sentStates } from '../../../contract/vets.ts';
import { userProfiles, vetApplications } from '../../../db/schema/index.ts';
import { applicationSchema } from '../../consults/vets/application.ts';
import { applicationOf } from '../../consults/vets/application-row.ts';
import type { AdminContext } from '../../core/context.ts';
import { momentKey } from '../../core/cursor.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { everyBranch, fits } from '../filter-branches.ts';
import { peopleFound } from '../people-found.ts';
import { searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';

export const listApplicationsInput = tableInput({ createdAt: momentKey })
  .extend({ state: z.enum(sentStates).optional() })
  .prefault({});
type Input = z.output<typeof listApplicationsInput>;

export const listApplicationsOutput = tablePage(
  applicationSchema.extend({
    state: z.enum(sentStates),
    userId: z.uuid(),
    email: z.string(),
    /** They are a vet already: it is about a licence that is renewed. */
    isRenewal: z.boolean(),
    createdAt: z.iso.datetime(),
  }),
);

const { id, userId, state, createdAt } = vetApplications;
const sort: SortKey = { id, key: { kind: 'moment', of: createdAt } };

function mergeOf({ q, state: wanted }: Input): Merge {
  const table = { table: vetApplications, sort };
  const filters = [{ of: state, values: sentStates, wanted }];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: everyBranch(filters) };
  const sent = and(fits(filters), inArray(state, sentStates));
  if (search.kind === 'id')
    return {
      ...table,
      branches: [{ where: and(eq(id, search.id), sent) }, { where: and(eq(userId, search.id), sent) }],
    };
  return {
    ...table,
    found: [peopleFound(search)],
    branches: [{ each: sql`people`, where: and(sql`${userId} = people.person`, sent) }],
  };
}

/**
 * The applications that were sent, the newest first. `q` is an id of one or of its person, or words in the name or the e-mail address of the
 * account. A draft that was never sent is nobody's but its person's.
 */
export function listApplications(
  ctx: AdminContext,
  input: Input,
): Promise<z.infer<typeof listApplicationsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({
          id,
          key: keyText(sort),
          application: vetApplications,
          email: userProfiles.email,
          role: userProfiles.role,
        })
        .from(vetApplications)
        .innerJoin(userProfiles, eq(userProfiles.userId, userId))
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return {
      items: rows.map(({ application, email, role }) => ({
        ...applicationOf(application),
        state: z.enum(sentStates).parse(application.state),
        userId: application.userId,
        email,
        isRenewal: role === 'vet',
        createdAt: application.createdAt.toISOString(),
      })),
      ...beside,
    };
  });
}
