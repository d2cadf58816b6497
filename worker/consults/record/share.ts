import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import type { petRecordShares } from '../../../db/schema/index.ts';

/** A link to a record, as its owner sees it. */
export const shareSchema = z.object({
  id: z.uuid(),
  /** For whom it is, in the owner's words. */
  label: z.string(),
  maxOpenings: z.number().int(),
  /** When it was opened, from the first. */
  openings: z.array(z.iso.datetime()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type Share = z.infer<typeof shareSchema>;

export const shareOf = (row: Omit<InferSelectModel<typeof petRecordShares>, 'tokenHash'>): Share => ({
  id: row.id,
  label: row.label,
  maxOpenings: row.maxOpenings,
  openings: row.openings.map((at) => at.toISOString()),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
});
