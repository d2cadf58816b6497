import type * as z from 'zod';
import { petRecord } from '../../../db/calls/pet-record.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { byId } from '../../core/verb-input.ts';
import { recordSchema } from './record.ts';

export const getRecordInput = byId;

export const getRecordOutput = recordSchema;

/** The record of an animal of the caller, or of one that they have in hand as a vet, who sees their own consults. Throws NOT_FOUND. */
export async function getRecord(
  ctx: UserContext,
  { id }: z.output<typeof getRecordInput>,
): Promise<z.infer<typeof getRecordOutput>> {
  const [[row]] = await ctx.db.run((tx) => [petRecord(tx, id)]);
  if (row === undefined) throw new AppError('INTERNAL');
  return recordSchema.parse(row.record);
}
