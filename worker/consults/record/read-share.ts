import * as z from 'zod';
import { fileBuckets } from '../../../contract/files.ts';
import { readSharedRecord } from '../../../db/calls/record-shares.ts';
import type { VisitorContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { hashOfToken } from '../../core/link-token.ts';
import { recordOfSchema } from './record.ts';

const sharedSchema = recordOfSchema.extend({
  share: z.object({
    expiresAt: z.iso.datetime({ offset: true }),
    /** How often it may still be opened. */
    leftOpenings: z.number().int(),
  }),
  /** Where the photo of the animal lies. */
  photo: z
    .object({ bucket: z.enum(fileBuckets), key: z.string(), type: z.string(), name: z.string() })
    .nullable(),
});
export type SharedRecord = z.infer<typeof sharedSchema>;

/** A shared record, for whoever opened it at that moment and not long ago. Throws NOT_FOUND, whatever is wrong with link or moment. */
export async function readShared(
  ctx: VisitorContext,
  { token, openedAt }: { token: string; openedAt: string },
): Promise<SharedRecord> {
  const tokenHash = await hashOfToken(token);
  const [[row]] = await ctx.db.run((tx) => [readSharedRecord(tx, { tokenHash, openedAt })]);
  if (row === undefined) throw new AppError('INTERNAL');
  return sharedSchema.parse(row.record);
}
