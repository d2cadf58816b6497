import { and, asc, eq, gt, lt } from 'drizzle-orm';
import * as z from 'zod';
import { dutyShifts } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { dutyShiftSchema } from './duty-shift.ts';

/** Half open: what touches the span is in it, at most 200 of them. */
export const listShiftsInput = z.object({ from: z.iso.datetime(), until: z.iso.datetime() });

export const listShiftsOutput = z.array(dutyShiftSchema);

/** What the calling vet planned in a span of time, in order. `ctx.db` is a vet's door: it throws FORBIDDEN for others. */
export async function listShifts(
  ctx: UserContext,
  input: z.output<typeof listShiftsInput>,
): Promise<z.infer<typeof listShiftsOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(dutyShifts)
      .where(
        and(
          eq(dutyShifts.vetId, ctx.actor.id),
          lt(dutyShifts.startsAt, new Date(input.until)),
          gt(dutyShifts.endsAt, new Date(input.from)),
        ),
      )
      .orderBy(asc(dutyShifts.startsAt))
      .limit(200),
  ]);
  return rows.map(({ id, startsAt, endsAt }) => ({
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}
