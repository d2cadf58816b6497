import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import { type MemberRole, memberRoles } from '../../../contract/sites.ts';
import type { businesses } from '../../../db/schema/index.ts';
import { businessFields } from '../content/rows.ts';

/** A business as its members see it. */
export const businessSchema = businessFields.extend({
  id: z.uuid(),
  /** What the caller is in it. */
  role: z.enum(memberRoles),
  revision: z.number().int(),
  createdAt: z.iso.datetime(),
});
export type Business = z.output<typeof businessSchema>;

/** A business by its row, for somebody who is this in it. */
export const businessOf = (row: InferSelectModel<typeof businesses>, role: MemberRole): Business =>
  businessSchema.parse({ ...row, role, createdAt: row.createdAt.toISOString() });

/** Something is done, and there is nothing more to say. */
export const doneSchema = z.object({ ok: z.literal(true) });
export const done = { ok: true } as const;

/** The input of a verb about a whole business. */
export const ofBusiness = z.object({ businessId: z.uuid() });
