import * as z from 'zod';
import { translations } from '../../../db/calls/translations.ts';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';

export const getReadingInput = byId;

/** `automatic`: the two sides of the consult chose different languages, so messages are read translated without being asked. */
export const getReadingOutput = z.object({ automatic: z.boolean() });

/** How the messages of a consult are read by its sides when nobody chooses. Throws NOT_FOUND. */
export async function getReading(
  ctx: UserContext,
  { id }: z.output<typeof getReadingInput>,
): Promise<z.output<typeof getReadingOutput>> {
  const [[row]] = await ctx.db.run((tx) => [
    translations(tx, { consultId: id, locale: ctx.locale, ids: [], most: 0 }),
  ]);
  return getReadingOutput.parse(row?.found);
}
