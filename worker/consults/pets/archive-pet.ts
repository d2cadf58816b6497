import { and, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod';
import { pets } from '../../../db/schema/index.ts';
import { audited } from '../../core/audit/audited.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';

export const archivePetInput = byId;

export const archivePetOutput = z.object({ ok: z.literal(true) });

/** Puts an animal of the caller away; its consults stay. Throws NOT_FOUND, also when it is away already. */
export async function archivePet(
  ctx: UserContext,
  input: z.output<typeof archivePetInput>,
): Promise<z.infer<typeof archivePetOutput>> {
  const [rows] = await ctx.db.run((tx) => {
    const archived = tx.$with('archived').as(
      tx
        .update(pets)
        .set({ archivedAt: sql`private.now()` })
        .where(and(eq(pets.id, input.id), eq(pets.ownerId, ctx.actor.id), isNull(pets.archivedAt)))
        .returning({ id: pets.id }),
    );
    return [
      tx
        .with(archived)
        .select({ audit: audited('pet.archive', 'pet', archived.id) })
        .from(archived),
    ];
  });
  if (rows.length === 0) throw new AppError('NOT_FOUND');
  return { ok: true };
}
