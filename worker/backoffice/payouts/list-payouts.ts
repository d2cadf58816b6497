import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { payoutStates } from '../../../contract/payouts.ts';
import { payouts } from '../../../db/schema/index.ts';
import type { AdminContext } from '../../core/context.ts';
import { momentKey } from '../../core/cursor.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { filterBranches, fits } from '../filter-branches.ts';
import { peopleFound } from '../people-found.ts';
import { searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';
import { adminPayoutOf, adminPayoutSchema, payoutsSort, selectPayouts } from './admin-payout.ts';

export const listPayoutsInput = tableInput({ createdAt: momentKey })
  .extend({
    state: z.enum(payoutStates).optional(),
    /** `2026-03`. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  })
  .prefault({});
type Input = z.output<typeof listPayoutsInput>;

export const listPayoutsOutput = tablePage(adminPayoutSchema);

function mergeOf({ q, state, month }: Input): Merge {
  const table = { table: payouts, sort: payoutsSort };
  const states = [{ of: payouts.state, values: payoutStates, wanted: state }];
  const search = searchOf(q);
  const ofMonth = month === undefined ? undefined : eq(payouts.month, `${month}-01`);
  if (search === undefined)
    return {
      ...table,
      branches: ofMonth === undefined ? filterBranches(states) : [{ where: and(ofMonth, fits(states)) }],
    };
  const rest = and(ofMonth, fits(states));
  const branches = [
    { each: sql`people`, where: and(sql`${payouts.vetId} = people.person`, rest) },
    ...(search.kind === 'id' ? [{ where: and(eq(payouts.statementId, search.id), rest) }] : []),
  ];
  return { ...table, found: [peopleFound(search)], branches };
}

/**
 * The money of all statements, the newest first unless asked otherwise. `q` is an id of the statement or of its vet, or words in the names and
 * e-mail addresses of vets.
 */
export function listPayouts(ctx: AdminContext, input: Input): Promise<z.infer<typeof listPayoutsOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      selectPayouts(tx)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(adminPayoutOf), ...beside };
  });
}
