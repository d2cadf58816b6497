import { and, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { businessContent, editContent, setBusinessHours } from '../../../db/calls/sites/content.ts';
import { untoldSites } from '../../../db/calls/sites/sites.ts';
import { configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { ofBusiness } from '../businesses/business.ts';
import { configurationOf } from '../configurations/configuration.ts';
import { businessContentOf } from '../content/business-content.ts';
import { contentFileSchema } from '../content/content-file.ts';
import { editSchema } from '../content/edit.ts';
import { sameContent } from '../content/same-content.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { editsTowards } from './edits-towards.ts';
import { withOwnIds, withPhotosOf } from './own-ids.ts';

export const importContentInput = ofBusiness.extend({
  /** The page that gets the words of the file. */
  configurationId: z.uuid(),
  file: contentFileSchema,
});

export const importContentOutput = z.object({
  revision: z.number().int(),
  /** Places in which a photo is missing that this business does not have. */
  photosLeftOut: z.number().int(),
});

/** Edits that the database carries out in a second or two: a long menu is more than one revision. */
const portion = 1_500;
/** What was put away comes back in the first round as it was, and becomes what the file says in the second; then somebody else is editing, too. */
const rounds = 3;

/**
 * Makes the content of a business what a file says that `configurations.export` made: what the file does not have is put away, and can be brought back. Again it changes nothing. A file
 * of another business is read in with ids of its own. Throws NOT_FOUND, FORBIDDEN, CONFLICT (somebody else edits all the while), BAD_INPUT, TOO_LARGE (of, limit).
 */
export async function importContent(
  ctx: UserContext,
  { businessId, configurationId, file }: z.output<typeof importContentInput>,
): Promise<z.infer<typeof importContentOutput>> {
  const read = async () => {
    const [[content], [row]] = await ctx.db.run((tx) => [
      businessContent(tx, businessId),
      tx
        .select()
        .from(configurations)
        .where(
          and(
            eq(configurations.id, configurationId),
            eq(configurations.businessId, businessId),
            isNull(configurations.archivedAt),
          ),
        ),
    ]);
    if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'configuration' } });
    return { content: businessContentOf(content?.content), configuration: configurationOf(row) };
  };
  const own = file.businessId === businessId ? file : withOwnIds(file);
  const first = await read();
  const fitted = withPhotosOf(own, (id) => id in first.content.photos);
  let now = first;
  for (let round = 0; ; round += 1) {
    const edits = editsTowards(now.content, now.configuration, fitted.file).map((edit, index) => ({
      ...editSchema.parse(edit),
      index,
    }));
    if (edits.length === 0) break;
    if (round === rounds) throw new AppError('CONFLICT', { params: { revision: now.content.revision } });
    for (let at = 0; at < edits.length; at += portion)
      await ctx.db.run((tx) => [
        editContent(tx, businessId, crypto.randomUUID(), edits.slice(at, at + portion)),
      ]);
    now = await read();
  }
  const { hours } = fitted.file;
  const was = now.content.live.hours;
  if (hours !== undefined && !sameContent(was, hours)) {
    const [, untold] = await ctx.db.run((tx) => [
      setBusinessHours(tx, businessId, was, hours),
      untoldSites(tx, businessId),
    ]);
    await tellEdge(ctx, untold);
  }
  return { revision: now.content.revision, photosLeftOut: fitted.leftOut };
}
