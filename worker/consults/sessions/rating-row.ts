import type { InferSelectModel } from 'drizzle-orm';
import type * as z from 'zod';
import type { ratings } from '../../../db/schema/index.ts';
import type { ratingSchema } from './consult.ts';

/** A rating as clients see it. */
export function ratingOf(row: InferSelectModel<typeof ratings>): z.infer<typeof ratingSchema> {
  return { stars: row.stars, comment: row.comment, createdAt: row.createdAt.toISOString() };
}
