import * as z from 'zod';
import { recordHistory } from '../../../db/calls/pet-record.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { entryChangeSchema } from './entry.ts';

export const listChangesInput = z.object({ petId: z.uuid(), id: z.uuid() });

export const listChangesOutput = z.object({ changes: z.array(entryChangeSchema) });

/** How one entry of a record was changed, from the newest; none for one that never was. Throws NOT_FOUND (the animal). */
export async function listChanges(
  ctx: UserContext,
  { petId, id }: z.output<typeof listChangesInput>,
): Promise<z.infer<typeof listChangesOutput>> {
  const [[row]] = await ctx.db.run((tx) => [recordHistory(tx, petId, id)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return listChangesOutput.parse(row);
}
