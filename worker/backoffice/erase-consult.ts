import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { eraseConsult as erase } from '../../db/calls/consults.ts';
import { chatSessions } from '../../db/schema/index.ts';
import { roomErased } from '../consults/consult-rooms.ts';
import type { AdminContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { isPassing } from '../core/rooms/fresh-stub.ts';
import { byId } from '../core/verb-input.ts';

export const eraseConsultInput = byId;

export const eraseConsultOutput = z.object({ erasedAt: z.iso.datetime() });

/**
 * Erases what was said in a consult that is over, for good: its room first, which nobody enters or archives any more, then the archive in
 * Postgres and the bytes of its files. What failed on the way is done by asking again; erasing it once more changes nothing. The consult stays, for its money.
 * Throws NOT_FOUND, WRONG_STATE (it waits or runs), UNAVAILABLE (the room cannot be reached now).
 */
export async function eraseConsult(
  ctx: AdminContext,
  { id }: z.output<typeof eraseConsultInput>,
): Promise<z.infer<typeof eraseConsultOutput>> {
  const [[consult]] = await ctx.db.run((tx) => [
    tx.select({ status: chatSessions.status }).from(chatSessions).where(eq(chatSessions.id, id)),
  ]);
  if (consult === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'consult' } });
  const { status } = consult;
  if (status === 'queued' || status === 'active')
    throw new AppError('WRONG_STATE', { params: { subject: 'consult', status } });
  await roomErased(ctx.rooms, id).catch((error: unknown) => {
    throw isPassing(error) ? new AppError('UNAVAILABLE', { cause: error }) : error;
  });
  const [[erased]] = await ctx.db.run((tx) => [erase(tx, id)]);
  if (!erased?.erasedAt) throw new AppError('INTERNAL');
  ctx.later('clear-files', () => ctx.enqueue({ kind: 'clear-files' }));
  return { erasedAt: erased.erasedAt.toISOString() };
}
