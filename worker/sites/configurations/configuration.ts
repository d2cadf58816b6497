import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import type { configurations } from '../../../db/schema/index.ts';
import { configurationFields } from '../content/rows.ts';

/** A configuration as members see it. */
export const configurationSchema = configurationFields.extend({
  id: z.uuid(),
  businessId: z.uuid(),
  updatedAt: z.iso.datetime(),
});
export type Configuration = z.output<typeof configurationSchema>;

/** A configuration by its row. */
export const configurationOf = (row: InferSelectModel<typeof configurations>): Configuration =>
  configurationSchema.parse({ ...row, updatedAt: row.updatedAt.toISOString() });
