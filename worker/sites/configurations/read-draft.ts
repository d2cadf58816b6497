import * as z from 'zod';
import { draft } from '../../../db/calls/sites/configurations.ts';
import type { UserContext } from '../../core/context.ts';
import { liveStateSchema, siteSnapshotSchema } from '../content/site-snapshot.ts';

const draftSchema = z.object({
  businessId: z.uuid(),
  revision: z.number().int(),
  snapshot: siteSnapshotSchema,
  live: liveStateSchema,
});

/** What is being edited of a configuration, as pages would show it. Throws NOT_FOUND. */
export async function readDraft(ctx: UserContext, id: string): Promise<z.output<typeof draftSchema>> {
  const [[row]] = await ctx.db.run((tx) => [draft(tx, id)]);
  return draftSchema.parse(row?.draft);
}
