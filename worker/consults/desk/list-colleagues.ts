import * as z from 'zod';
import { colleaguesFor } from '../../../db/calls/desk.ts';
import type { UserContext } from '../../core/context.ts';

export const listColleaguesInput = z.object({ sessionId: z.uuid() });

export const listColleaguesOutput = z.object({
  items: z.array(z.object({ id: z.uuid(), displayName: z.string(), inHand: z.int() })),
});

/** The vets on duty to whom the caller may offer their consult now, at most 50. Throws NOT_FOUND, WRONG_STATE. */
export async function listColleagues(
  ctx: UserContext,
  input: z.output<typeof listColleaguesInput>,
): Promise<z.infer<typeof listColleaguesOutput>> {
  const [items] = await ctx.db.run((tx) => [colleaguesFor(tx, input.sessionId)]);
  return { items };
}
