import { and, desc, eq, lt } from 'drizzle-orm';
import * as z from 'zod';
import { siteVersions } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { cutPage, pageInput, pageOutput } from '../../core/paging.ts';
import { versionOf, versionSchema } from '../publishing/version.ts';
import { ownSite } from './own-site.ts';

/** The cursor is the number of the last version of the page before. */
export const listVersionsInput = pageInput(z.coerce.number<number | string>().int().min(1)).extend({
  id: z.uuid(),
});

export const listVersionsOutput = pageOutput(versionSchema);

/** What was published of a site, newest first. Throws NOT_FOUND. */
export async function listVersions(
  ctx: UserContext,
  { id, cursor, limit }: z.output<typeof listVersionsInput>,
): Promise<z.infer<typeof listVersionsOutput>> {
  await ownSite(ctx, id);
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select({
        siteId: siteVersions.siteId,
        number: siteVersions.number,
        restoredFrom: siteVersions.restoredFrom,
        overrideReason: siteVersions.overrideReason,
        createdBy: siteVersions.createdBy,
        createdAt: siteVersions.createdAt,
      })
      .from(siteVersions)
      .where(
        and(eq(siteVersions.siteId, id), cursor === undefined ? undefined : lt(siteVersions.number, cursor)),
      )
      .orderBy(desc(siteVersions.number))
      .limit(limit + 1),
  ]);
  const { page, nextCursor } = cutPage(rows, limit, ({ number }) => String(number));
  return { items: page.map(versionOf), nextCursor };
}
